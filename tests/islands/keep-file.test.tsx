import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { attempt, lessonRead, setting } from '../fixtures/events.ts';
import { NOW, browserWith, click, downloads, eventsOf, keeper, openKeep, said } from './keep.tsx';
import { leave } from './play.tsx';

const DAY = 86_400_000;
const LOG = [attempt({ at: NOW - 2 * DAY }), lessonRead({ seq: 2, at: NOW - DAY })];

/** A browser that can hand files to other apps, and what it does with them. */
function sharing(share: (data: ShareData) => Promise<void>): void {
  browserWith({
    canShare: ({ files = [] }: ShareData) => files.every(({ type }) => type === 'text/plain'),
    share,
  });
}

describe('saving a file', () => {
  it('gives the browser the whole log under the name of the day, and says so', async () => {
    const files = downloads();
    await openKeep(keeper(LOG));
    await click('Save a file');
    expect(files.map(({ name }) => name)).toEqual(['five-names-one-job-2026-11-26.json']);
    expect(await files[0]!.events()).toEqual(LOG);
    expect(said()).toEqual([
      'The browser was given five-names-one-job-2026-11-26.json to save. Look for it among your downloads.',
    ]);
  });

  it('notes in the record when it was', async () => {
    downloads();
    const kept = keeper(LOG);
    await openKeep(kept);
    await click('Save a file');
    expect(kept.log().at(-1)).toMatchObject({ name: 'backed-up', value: String(NOW) });
  });

  it('says that there is nothing to save, and saves nothing', async () => {
    const files = downloads();
    const kept = keeper();
    await openKeep(kept);
    await click('Save a file');
    expect(files).toEqual([]);
    expect(kept.log()).toEqual([]);
    expect(said()).toEqual(['There is no progress to save yet.']);
  });
});

describe('the reminder to save a file', () => {
  it('counts the answers of someone who never saved one', async () => {
    await openKeep(keeper([attempt({ at: NOW - 31 * DAY })]));
    expect(
      screen.getByText('No file has been saved yet. Answers that exist only here: 1.'),
    ).toBeTruthy();
  });

  it('tells the date of the last one, and goes when there is a new one', async () => {
    downloads();
    const last = NOW - 40 * DAY;
    await openKeep(
      keeper([
        setting({ name: 'backed-up', value: String(last), at: last }),
        attempt({ seq: 2, at: last + 1 }),
      ]),
    );
    expect(
      screen.getByText('The last file was saved on 17 October 2026. Answers since then: 1.'),
    ).toBeTruthy();
    await click('Save a file');
    expect(screen.queryByText(/^The last file/)).toBeNull();
  });

  it('is not there before that', async () => {
    await openKeep(keeper(LOG));
    expect(screen.queryByText(/^No file has been saved|^The last file/)).toBeNull();
  });
});

describe('sharing', () => {
  it('is not offered where the browser does not share such files', async () => {
    await openKeep(keeper(LOG));
    expect(screen.queryByRole('button', { name: 'Share…' })).toBeNull();
  });

  it('hands over the whole log as text, and notes it like a saved file', async () => {
    const shared: File[] = [];
    sharing(async ({ files = [] }) => void shared.push(...files));
    const kept = keeper(LOG);
    await openKeep(kept);
    await click('Share…');
    expect(shared.map(({ name }) => name)).toEqual(['five-names-one-job-2026-11-26.txt']);
    expect(await eventsOf(shared[0]!)).toEqual(LOG);
    expect(said()).toEqual(['The file was shared.']);
    expect(kept.log().at(-1)).toMatchObject({ name: 'backed-up' });
  });

  it.each([
    ['NotAllowedError', ['The file could not be shared. Save it instead and send it yourself.']],
    ['AbortError', []],
  ])('that ends in %s is no saved file', async (name, words) => {
    sharing(async () => {
      throw new DOMException('no', name);
    });
    const kept = keeper(LOG);
    await openKeep(kept);
    await click('Share…');
    expect(said()).toEqual(words);
    expect(kept.log()).toEqual(LOG);
  });

  it('says that there is nothing to share', async () => {
    sharing(async () => undefined);
    await openKeep(keeper());
    await click('Share…');
    expect(said()).toEqual(['There is no progress to save yet.']);
  });
});

describe('what the browser does with the record', () => {
  function storage(persisted: boolean, persist: () => Promise<boolean>): void {
    const facts = { persisted: async () => persisted, persist };
    browserWith({ storage: facts });
  }

  it.each([
    [true, 'The browser agreed: it keeps your progress until you delete it yourself.'],
    [
      false,
      'The browser did not agree yet. It often does once the course is installed or used more. Until then, rely on a file.',
    ],
  ])('can be asked for, and the answer (%s) is passed on', async (answer, words) => {
    storage(false, async () => answer);
    await openKeep(keeper(LOG));
    await click('Ask the browser to keep it');
    expect(said()).toEqual([words]);
  });

  it('counts a refusal by an error as a no', async () => {
    storage(false, async () => {
      throw new TypeError('not here');
    });
    await openKeep(keeper(LOG));
    await click('Ask the browser to keep it');
    expect(said()[0]).toMatch(/^The browser did not agree yet/);
  });

  it('is not asked for when it keeps it already', async () => {
    storage(true, async () => true);
    await openKeep(keeper(LOG));
    expect(screen.queryByRole('button', { name: 'Ask the browser to keep it' })).toBeNull();
  });

  it('is told on a phone whose browser deletes it, and only there', async () => {
    await openKeep(keeper(LOG));
    expect(screen.queryByText(/Safari deletes/)).toBeNull();
    leave();
    browserWith({ userAgent: 'iPhone' });
    await openKeep(keeper(LOG));
    expect(screen.getByText(/Safari deletes what this course has stored/)).toBeTruthy();
  });
});
