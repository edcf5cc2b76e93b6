/** Whether the learner wants nothing to move, whatever the device says. Read by the head of each page. */
const KEY = 'course-still';

export function keptStill(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Puts the choice into effect; true when it is kept for the next page. */
export function chooseStill(still: boolean): boolean {
  const { dataset } = document.documentElement;
  if (still) dataset['still'] = '';
  else delete dataset['still'];
  try {
    if (still) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    return false;
  }
  return keptStill() === still;
}
