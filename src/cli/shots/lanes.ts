/** Does work on all jobs, a few at a time; the results come in the order of the jobs. */
export async function inLanes<Job, Done>(
  jobs: readonly Job[],
  lanes: number,
  work: (job: Job) => Promise<Done>,
): Promise<Done[]> {
  const results: Done[] = [];
  const waiting = jobs.entries();
  const lane = async () => {
    // All lanes take from one queue.
    for (const [place, job] of waiting) results[place] = await work(job);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
