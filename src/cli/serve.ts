/** Serves the built course. `PORT` chooses the port, `BASE_PATH` must be that of the build. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createStaticServer, listen } from './static-server.ts';

const DEFAULT_PORT = 4321;
const folder = fileURLToPath(new URL('../../dist', import.meta.url));
const port = Number(process.env['PORT'] ?? DEFAULT_PORT);
const base = process.env['BASE_PATH'] ?? '/';

if (!existsSync(folder)) {
  console.error(
    'There is no built course yet: run `npm run build` first, or `npm start`, which does both.',
  );
  process.exit(1);
}
try {
  await listen(createStaticServer(folder, base), port);
  console.log(
    `The course is at http://localhost:${port}${base.endsWith('/') ? base : `${base}/`}  (Ctrl+C stops it)`,
  );
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  // Another port would be another origin, where the learner's progress is not.
  console.error(
    taken
      ? `Port ${port} is taken: stop what uses it, or choose another with PORT=${port + 1} npm start.`
      : String(error),
  );
  process.exit(1);
}
