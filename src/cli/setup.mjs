/**
 * Makes `npm start` and `npm test` work on a bare checkout. Plain JavaScript without dependencies:
 * it runs before anything is installed, under whatever Node the machine has.
 */
const OLDEST_NODE = 20;
const COMMANDS = {
  start: () => import('./setup/start.mjs').then(({ start }) => start()),
  test: () => import('./setup/test.mjs').then(({ test }) => test()),
};

const command = COMMANDS[process.argv[2]];
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(
    `This course needs Node ${OLDEST_NODE} or newer and found ${process.versions.node}: install the current version from https://nodejs.org and run the command again.`,
  );
  process.exitCode = 1;
} else if (!command) {
  console.error(`Use \`npm start\` or \`npm test\`.`);
  process.exitCode = 1;
} else {
  process.exitCode = await command();
}
