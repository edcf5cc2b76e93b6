import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { buttons, choose, leave, openRecord, press, recorded, status, type } from './play.tsx';
import { address, asked, go, heading, sittings, visit } from './practise.tsx';
import { focused } from './reader.ts';

const RIGHT = 'What fits';
const WRONG = 'What does not fit';

/** Answers the plain question on screen at the first try and goes on. */
async function answer(name: string, sure = 'Fairly sure'): Promise<string> {
  const about = asked();
  choose(name);
  press(sure);
  if (screen.queryByRole('button', { name: 'Try again' })) press('Show me');
  await go('Continue');
  return about;
}

/** The entries of "Look at these again": what was asked, and what stands beside it. */
function toLookAt(): string[] {
  const list = screen.getByRole('heading', { name: 'Look at these again' }).nextElementSibling!;
  return within(list as HTMLElement)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
}

describe('a drill', () => {
  it('asks one question after the other and tells how many there are', async () => {
    await visit('?medium=forum&kind=single&n=2');
    expect(heading()).toBe('Question 1 of 2');
    const first = await answer(RIGHT);
    expect(heading()).toBe('Question 2 of 2');
    expect(asked()).not.toBe(first);
  });

  it('leaves the page where it is at first, and reads the next question when one goes on', async () => {
    await visit('?medium=forum&kind=single&n=2');
    expect(focused()).toBe('nothing');
    await answer(RIGHT);
    expect(focused()).toBe('Question 2 of 2');
  });

  it('says only at its first question that fewer fit', async () => {
    await visit('?medium=forum&kind=single&n=5');
    expect(screen.getByText(/^Only 3 questions fit/)).toBeTruthy();
    await answer(RIGHT);
    expect(screen.queryByText(/^Only 3 questions fit/)).toBeNull();
  });

  it('says so when it is one question', async () => {
    await visit('?kind=case&n=5');
    expect(heading()).toBe('Question 1 of 1');
    expect(screen.getByText('1 question fits.')).toBeTruthy();
  });

  it('records its attempts as its own, so that lessons do not show them', async () => {
    const { store } = await visit('?medium=forum&kind=single&n=1');
    const about = asked();
    await answer(RIGHT);
    const [sitting] = store.$record.get().sittings.keys();
    const events = store.$record.get().itemEvents.get(about) ?? [];
    expect(events.map((event) => event.sitting)).toEqual([sitting]);
    leave();
    await visit(`?item=${about}`, { record: store });
    expect(buttons()).toEqual(['Check', 'Show me']);
  });

  it('goes through a case to its end before it goes on', async () => {
    await visit('?kind=case&n=1');
    choose('Somebody for the members');
    press('Certain');
    press('Continue');
    choose('Close it and start anew');
    press('Guessing');
    press('See where this leads');
    expect(status()).toBe('The case has ended. The review is above.');
    expect(buttons()).toContain('Continue');
    await go('Continue');
    expect(heading()).toBe('How it went');
    expect(toLookAt()[0]).toMatch(/^The quiet forum/);
  });
});

describe('the result of a drill', () => {
  it('tells how many were right at the first try, and the reading position goes there', async () => {
    await visit('?medium=forum&kind=single&n=3');
    await answer(RIGHT);
    choose(WRONG);
    press('Certain');
    choose(RIGHT);
    press('Check');
    await go('Continue');
    press('Show me');
    await go('Continue');
    expect(heading()).toBe('How it went');
    expect(screen.getByText('1 of 3 right at the first try.')).toBeTruthy();
    expect(focused()).toBe('How it went');
  });

  it('lists what to look at again, first what was certain and wrong', async () => {
    const { index } = await visit('?medium=app&kind=single&n=4');
    const guessed = await answer(WRONG, 'Guessing');
    const right = await answer(RIGHT, 'Guessing');
    const certain = await answer(WRONG, 'Certain');
    const half = await answer('What fits half', 'Fairly sure');
    const entries = toLookAt();
    expect(entries).toEqual([
      `What fits ${certain}?you were certainLook again: Retention`,
      `What fits ${guessed}?Look again: Retention`,
      `What fits ${half}?Look again: Retention`,
    ]);
    expect(entries.join()).not.toContain(right);
    const link = screen.getByRole('link', { name: `What fits ${certain}?` });
    expect(link.getAttribute('href')).toBe(`/en/practice/?item=${certain}`);
    expect(
      screen.getAllByRole('link', { name: 'Look again: Retention' })[0]?.getAttribute('href'),
    ).toBe(index.lessons['retention']?.href);
  });

  it('says when there is nothing to look at again', async () => {
    await visit('?medium=forum&kind=single&n=2');
    await answer(RIGHT);
    await answer(RIGHT);
    expect(screen.getByText('Nothing to look at again. Every first try was right.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Practise these again' })).toBeNull();
  });

  it('asks what was missed again, as a drill of its own', async () => {
    const { store } = await visit('?medium=forum&kind=single&n=5');
    const missed = await answer(WRONG);
    await answer(RIGHT);
    await answer(RIGHT);
    await go('Practise these again');
    expect(heading()).toBe('Question 1 of 1');
    expect(focused()).toBe('Question 1 of 1');
    expect(asked()).toBe(missed);
    expect(screen.queryByText(/^Only 3 questions fit/)).toBeNull();
    expect(buttons()).toEqual(['Guessing', 'Fairly sure', 'Certain', 'Show me']);
    await answer(RIGHT);
    expect(screen.getByText('1 of 1 right at the first try.')).toBeTruthy();
    expect(sittings(store)[1]).toEqual({ form: 'drill', items: [missed] });
  });

  it('begins another round with what was not asked before', async () => {
    const { store } = await visit('?medium=app&kind=single&n=2');
    await answer(RIGHT);
    await answer(RIGHT);
    await go('Start a new round');
    expect(heading()).toBe('Question 1 of 2');
    expect(focused()).toBe('Question 1 of 2');
    const [first, second] = sittings(store);
    expect(first!.items.filter((item) => second!.items.includes(item))).toEqual([]);
  });

  it('opens the tactics that belong to what was missed, when asked', async () => {
    const { offline } = await visit('?medium=app&kind=single&n=2', { offline: ['tactics'] });
    await answer(WRONG);
    await answer(WRONG);
    const summary = screen.getByText('Tactics for App or website, retention');
    const details = summary.closest('details')!;
    fireEvent(details, new Event('toggle'));
    expect(within(details).getByText('Loading questions…')).toBeTruthy();
    offline.clear();
    await waitFor(() => {
      fireEvent(details, new Event('toggle'));
      expect(details.textContent).toContain('A lesson for each day');
    });
    expect(details.textContent).toContain('Measure: day-7 retention');
    expect(details.textContent).toContain('Watch out: too many reminders');
    expect(details.textContent).toContain('from the article');
  });
});

describe('Ask me again later', () => {
  it('asks the question once more after all others, and the first try stays the result', async () => {
    const { store } = await visit('?medium=forum&kind=single&n=2');
    const missed = asked();
    choose(WRONG);
    press('Certain');
    press('Show me');
    expect(buttons()).toEqual(['Continue', 'Ask me again later']);
    await go('Ask me again later');
    expect(heading()).toBe('Question 2 of 3');
    expect(asked()).not.toBe(missed);
    await answer(RIGHT);
    expect(heading()).toBe('Question 3 of 3');
    expect(asked()).toBe(missed);
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    await answer(RIGHT);
    expect(screen.getByText('1 of 2 right at the first try.')).toBeTruthy();
    expect(toLookAt()[0]).toMatch(new RegExp(`^What fits ${missed}\\?you were certain`));
    expect(recorded(store).map(({ round }) => round)).toEqual([0, 0, 0, 1]);
  });

  it('is offered as often as one likes', async () => {
    await visit('?medium=forum&kind=single&n=1');
    for (let time = 1; time <= 3; time += 1) {
      expect(heading()).toBe(`Question ${time} of ${time}`);
      press('Show me');
      await go('Ask me again later');
    }
    expect(heading()).toBe('Question 4 of 4');
  });

  it('is not offered where the question was right in the end', async () => {
    await visit('?medium=forum&kind=single&n=1');
    choose(WRONG);
    press('Guessing');
    expect(buttons()).toEqual(['Try again', 'Show me']);
    choose(RIGHT);
    press('Check');
    expect(buttons()).toEqual(['Continue']);
  });

  it('is offered at the end of a case, and not before', async () => {
    await visit('?kind=case&n=1');
    choose('Somebody for adverts');
    press('Guessing');
    press('Show me');
    expect(buttons()).toEqual(['Continue']);
    press('Continue');
    choose('Close it and start anew');
    press('Guessing');
    press('See where this leads');
    expect(buttons()).toContain('Ask me again later');
    await go('Ask me again later');
    expect(heading()).toBe('Question 2 of 2');
    expect(screen.getByRole('group', { name: /^Step 1 of 4/ })).toBeTruthy();
  });

  it('is offered at the end of a case of which only the last step was right', async () => {
    await visit('?kind=case&n=1');
    for (let step = 0; step < 3; step += 1) {
      press('Show me');
      press('Continue');
    }
    type('70');
    press('Certain');
    press('Continue');
    expect(status()).toBe('The case has ended. The review is above.');
    expect(buttons()).toContain('Ask me again later');
  });
});

describe('a drill that is left early', () => {
  it('tells the result of what was answered', async () => {
    await visit('?medium=app&kind=single&n=4');
    await answer(RIGHT);
    await answer(WRONG);
    await go('Finish here');
    expect(screen.getByText('1 of 2 right at the first try.')).toBeTruthy();
    expect(toLookAt()).toHaveLength(1);
  });

  it('says so when nothing was answered', async () => {
    await visit('?medium=app&kind=single&n=4');
    choose(WRONG);
    await go('Finish here');
    expect(screen.getByText('No question answered yet.')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Look at these again' })).toBeNull();
  });

  it('goes on at its next question after a reload, by its address', async () => {
    const { store } = await visit('?medium=app&kind=single&n=3');
    const first = await answer(WRONG, 'Certain');
    const second = asked();
    choose(WRONG);
    await waitFor(() => expect(store.$pending.get()).toBe(0));
    const search = location.search;
    leave();
    await visit(search, { record: store });
    expect(heading()).toBe('Question 2 of 3');
    expect(focused()).toBe('nothing');
    expect(asked()).toBe(second);
    expect(screen.getByRole('radio', { name: WRONG, checked: true })).toBeTruthy();
    await answer(RIGHT);
    await answer(RIGHT);
    expect(screen.getByText('2 of 3 right at the first try.')).toBeTruthy();
    expect(toLookAt()).toEqual([expect.stringContaining(first)]);
    expect(sittings(store)).toHaveLength(1);
  });

  it('goes on between the two tries at a question', async () => {
    const { store } = await visit('?medium=app&kind=single&n=2');
    choose(WRONG);
    press('Certain');
    await waitFor(() => expect(store.$pending.get()).toBe(0));
    const search = location.search;
    leave();
    await visit(search, { record: store });
    expect(heading()).toBe('Question 1 of 2');
    expect(status()).toMatch(/^Not yet/);
    expect(screen.getByText('Worth a second look')).toBeTruthy();
  });

  it('shows its result after a reload, when it was finished', async () => {
    const { store } = await visit('?kind=numeric&n=1');
    type('12%');
    press('Certain');
    await go('Continue');
    const search = location.search;
    leave();
    await visit(search, { record: store });
    expect(heading()).toBe('How it went');
    expect(screen.getByText('1 of 1 right at the first try.')).toBeTruthy();
  });

  it('keeps its place in the address, beside what it asks for', async () => {
    const { store } = await visit('?medium=app&kind=single&n=2');
    expect([...address()]).toEqual([
      ['medium', 'app'],
      ['kind', 'single'],
      ['n', '2'],
      ['sitting', [...store.$record.get().sittings.keys()][0]],
    ]);
  });

  it('goes on without a question that was retired in between', async () => {
    const { store } = await visit('?medium=app&kind=single&n=3');
    const first = await answer(RIGHT);
    const retired = asked();
    const search = location.search;
    leave();
    await visit(search, { record: store, without: [retired] });
    expect(status()).not.toMatch(/could not load/);
    expect(asked()).not.toBe(retired);
    expect(asked()).not.toBe(first);
    await answer(RIGHT);
    expect(screen.getByText('2 of 2 right at the first try.')).toBeTruthy();
  });
});

describe('a question of a drill that cannot be loaded', () => {
  it('says so, loses nothing, and is asked when it is loaded again', async () => {
    const { offline, store } = await visit('?n=4', { offline: ['pools'] });
    expect(heading()).toBe('Question 1 of 4');
    expect(status()).toBe('The questions could not load. Your answers so far are kept.');
    offline.clear();
    await go('Load again');
    await waitFor(() => expect(screen.queryByText(/could not load/)).toBeNull());
    expect(focused()).toBe('Question 1 of 4');
    expect(buttons()).toContain('Show me');
    expect(recorded(store)).toEqual([]);
  });

  it('is not part of the result', async () => {
    const { lost } = await visit('?medium=forum&kind=single&n=1', { offline: ['pools'] });
    expect(lost.size).toBe(0);
    await go('Finish here');
    expect(screen.getByText('No question answered yet.')).toBeTruthy();
  });
});

describe('how sure one is', () => {
  it('is asked in a drill, unless the setting says otherwise', async () => {
    const record = await openRecord();
    await record.append({ type: 'setting', name: 'ask-confidence', value: 'off' });
    await visit('?kind=single&n=1', { record });
    expect(buttons()).toEqual(['Check', 'Show me']);
    leave();
    await record.append({ type: 'setting', name: 'ask-confidence', value: 'on' });
    await visit('?kind=single&n=1', { record });
    expect(buttons()).toEqual(['Guessing', 'Fairly sure', 'Certain', 'Show me']);
  });
});

describe('a drill in another language', () => {
  it('goes on where it was left, for the address names the sitting', async () => {
    const { store } = await visit('?medium=email&emphasis=retention&n=1');
    choose('Give everyone a coupon');
    await waitFor(() => expect(store.$pending.get()).toBe(0));
    const search = location.search;
    leave();
    await visit(search, { record: store, lang: 'zh-CN' });
    expect(heading()).toBe('第 1 题，共 1 题');
    expect(screen.getByRole('radio', { name: '给所有人发优惠券', checked: true })).toBeTruthy();
  });
});

describe('a miss one was certain of', () => {
  /** Leaves the question on screen with its answer shown. */
  async function passOver(): Promise<void> {
    press('Show me');
    await go('Continue');
  }

  /** Begins a drill of plain questions and misses the first. */
  async function missTheFirst(search: string, sure: string): Promise<string> {
    await visit(search);
    return answer(WRONG, sure);
  }

  it('is asked again after five others', async () => {
    const missed = await missTheFirst('?medium=app&medium=forum&kind=single&n=10', 'Certain');
    for (let others = 0; others < 5; others += 1) {
      expect(asked()).not.toBe(missed);
      await passOver();
    }
    expect(heading()).toBe('Question 7 of 8');
    expect(asked()).toBe(missed);
  });

  it('is not, when one was less sure', async () => {
    const missed = await missTheFirst('?medium=app&medium=forum&kind=single&n=10', 'Fairly sure');
    for (let others = 0; others < 5; others += 1) await passOver();
    expect(heading()).toBe('Question 7 of 7');
    expect(asked()).not.toBe(missed);
  });

  it('is not, where fewer than five others are left', async () => {
    await missTheFirst('?medium=forum&kind=single&n=3', 'Certain');
    expect(heading()).toBe('Question 2 of 3');
  });
});
