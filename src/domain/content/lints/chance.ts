/** The chance of each number of hits when each try hits with a chance of its own (Poisson binomial). */
function distribution(chances: readonly number[]): number[] {
  return chances.reduce<number[]>(
    (before, chance) =>
      Array.from(
        { length: before.length + 1 },
        (_, hits) => (before[hits] ?? 0) * (1 - chance) + (before[hits - 1] ?? 0) * chance,
      ),
    [1],
  );
}

/** How likely it is to get at least `count` hits by chance. Exact, with no normal curve in between. */
export function chanceOfAtLeast(chances: readonly number[], count: number): number {
  return distribution(chances)
    .slice(count)
    .reduce((sum, value) => sum + value, 0);
}

/** The smallest number of hits that chance reaches no more often than `rarity`. */
export function rareFrom(chances: readonly number[], rarity: number): number {
  const exactly = distribution(chances);
  let count = exactly.length;
  let tail = 0;
  while (count > 0 && tail + (exactly[count - 1] ?? 0) <= rarity) {
    count -= 1;
    tail += exactly[count] ?? 0;
  }
  return count;
}
