import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { LearnerEvent } from '~/domain/record/events.ts';
import { writeExport } from '~/domain/record/export-file.ts';
import { coverOf } from '~/domain/record/reset.ts';
import { writeCode } from '~/stores/transfer-code.ts';
import { attempt, lessonRead, reset, setting } from '../fixtures/events.ts';
import { fileOf, sealed } from '../fixtures/export-files.ts';
import { NOW, chooseFile, click, keeper, openKeep, previewed, said, settled } from './keep.tsx';
import { focused } from './reader.ts';

const DAY = 86_400_000;
const OWN = [attempt({ at: NOW - DAY })];
/** What another device did. */
const THEIRS = [
  attempt({ device: 'laptop', seq: 1, at: NOW - 3 * DAY }),
  attempt({ device: 'laptop', seq: 2, at: NOW - DAY }),
  lessonRead({ device: 'laptop', seq: 3, at: NOW - DAY }),
];

function ids(events: readonly LearnerEvent[]): string[] {
  return events.map(({ id }) => id).sort();
}

describe('a file that is chosen', () => {
  it('is told in numbers before anything changes, with the focus on the heading', async () => {
    const kept = keeper(OWN);
    await openKeep(kept);
    await chooseFile(fileOf([...OWN, ...THEIRS]));
    expect(focused()).toBe('What this file brings');
    expect(previewed()).toEqual([
      expect.stringMatching(/^Saved on: 9 October 2025 at /),
      'Time of what is new: 23 November 2026 to 25 November 2026',
      'New answers: 2',
      'Lessons newly marked as read: 1',
      'Entries that are here already: 1',
    ]);
    expect(kept.log()).toEqual(OWN);
  });

  it('is brought in when that is pressed, and the outcome has the focus', async () => {
    const kept = keeper(OWN);
    await openKeep(kept);
    await chooseFile(fileOf(THEIRS));
    await click('Bring in');
    expect(ids(kept.log())).toEqual(ids([...OWN, ...THEIRS]));
    const lines = [
      'Brought in. New entries: 3.',
      'Your progress as it was before is among the earlier copies below.',
    ];
    expect(said()).toEqual(lines);
    expect(focused()).toBe(lines.join(''));
    expect(screen.queryByRole('heading', { name: 'What this file brings' })).toBeNull();
  });

  it('is brought in once, also when the button is pressed twice', async () => {
    const kept = keeper(OWN);
    await openKeep(kept);
    await chooseFile(fileOf(THEIRS));
    const button = screen.getByRole('button', { name: 'Bring in' });
    fireEvent.click(button);
    fireEvent.click(button);
    await settled();
    expect(await kept.record.snapshots()).toHaveLength(1);
    await chooseFile(fileOf([attempt({ device: 'laptop', seq: 9, at: NOW })]));
    await click('Bring in');
    expect(await kept.record.snapshots()).toHaveLength(2);
  });

  it('makes an empty record equal to the one it came from, without speaking of a copy', async () => {
    const kept = keeper();
    await openKeep(kept);
    await chooseFile(fileOf(THEIRS));
    await click('Bring in');
    expect(ids(kept.log())).toEqual(ids(THEIRS));
    expect(said()).toEqual(['Brought in. New entries: 3.']);
  });

  it('is left alone when that is cancelled', async () => {
    const kept = keeper(OWN);
    await openKeep(kept);
    await chooseFile(fileOf(THEIRS));
    await click('Cancel');
    expect(kept.log()).toEqual(OWN);
    expect(focused()).toBe('Nothing was changed.');
  });

  it('with nothing new only says so', async () => {
    await openKeep(keeper(OWN));
    await chooseFile(fileOf(OWN));
    expect(screen.getByText(/^All of it is here already/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Bring in' })).toBeNull();
    await click('Close');
    expect(said()).toEqual(['Nothing was changed.']);
  });

  it('may be the same as before, and is looked at again', async () => {
    await openKeep(keeper(OWN));
    await chooseFile('no');
    await chooseFile(fileOf(THEIRS));
    expect(said()).toEqual([]);
    expect(focused()).toBe('What this file brings');
  });

  it('may hold dates that are still to come, or that no calendar has', async () => {
    await openKeep(keeper(OWN));
    const log = [attempt({ device: 'laptop', at: 8.64e15 })];
    await chooseFile(writeExport(log, { at: 2 ** 53 - 1, course: 1 }));
    expect(screen.getByText(/^Entries with a date still to come: 1\./)).toBeTruthy();
  });

  it('shows texts as texts', async () => {
    await openKeep(keeper(OWN));
    const name = '<img src=x onerror=alert(1)>';
    await chooseFile(fileOf([setting({ device: 'laptop', name, value: name })]));
    await click('Bring in');
    expect(document.querySelector('img')).toBeNull();
  });

  it('that the browser cannot store changes nothing', async () => {
    const kept = keeper(OWN, 'fails');
    await openKeep(kept);
    await chooseFile(fileOf(THEIRS));
    await click('Bring in');
    expect(kept.log()).toEqual(OWN);
    expect(said()).toEqual([
      'The browser could not store it, perhaps because there is no room left. Nothing was changed.',
    ]);
  });

  it('lasts as long as the page where nothing is stored at all', async () => {
    const kept = keeper(OWN, 'forgets');
    await openKeep(kept);
    await chooseFile(fileOf(THEIRS));
    await click('Bring in');
    expect(said()).toEqual([
      'Brought in, but the browser could not store it. It lasts until you close this page.',
    ]);
  });
});

describe('a file that cannot be taken', () => {
  it.each([
    ['en', '{"format":', 'Nothing was brought in, and your progress is unchanged.', /not complete/],
    ['en', sealed([{ ...OWN[0], score: 7 }]), /unchanged/, /at one place: events\[0\]\.score\./],
    ['en', sealed(Array(200_001).fill(1)), /unchanged/, /more than 200000 entries/],
    ['zh-CN', '', '没有导入，你的记录没有变化。', '文件是空的。请在原来的设备上重新保存。'],
    ['zh-CN', '{}', '没有导入，你的记录没有变化。', /^里面不是本课程的学习记录。/],
  ] as const)(
    'is refused in the language of the page (%s, case %#)',
    async (lang, file, ...words) => {
      const kept = keeper(OWN);
      await openKeep(kept, { lang });
      await chooseFile(file);
      expect(said()).toEqual(
        words.map((word): unknown =>
          typeof word === 'string' ? word : expect.stringMatching(word),
        ),
      );
      expect(focused()).toBe(said().join(''));
      expect(kept.log()).toEqual(OWN);
    },
  );

  it('is refused by its size without being read', async () => {
    await openKeep(keeper(OWN));
    const field = screen.getByLabelText('File with progress');
    const arrayBuffer = vi.fn();
    const file = { size: 2 ** 30, arrayBuffer };
    Object.defineProperty(field, 'files', { configurable: true, value: [file] });
    fireEvent.change(field);
    await settled();
    expect(said()[1]).toMatch(/^It is larger than 64 MiB/);
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it('is refused when it is gone by the time it is read', async () => {
    await openKeep(keeper(OWN));
    const field = screen.getByLabelText('File with progress');
    const file = { size: 9, arrayBuffer: () => Promise.reject(new DOMException('gone')) };
    Object.defineProperty(field, 'files', { configurable: true, value: [file] });
    fireEvent.change(field);
    await settled();
    expect(said()[1]).toMatch(/^It is not complete/);
  });
});

describe('what was erased', () => {
  const started = reset({ seq: 9, at: NOW - 1000, ...coverOf([...OWN, ...THEIRS]) });
  const choice = () =>
    screen.getByRole<HTMLInputElement>('checkbox', { name: /^Also bring back what I erased here/ });

  it('stays erased unless one asks for it', async () => {
    const kept = keeper([...OWN, started]);
    await openKeep(kept);
    await chooseFile(fileOf([...OWN, ...THEIRS]));
    expect(choice().checked).toBe(false);
    expect(screen.getByText(/Entries of it in this file: 4$/)).toBeTruthy();
    await click('Bring in');
    expect(kept.restored).toEqual([]);
    expect(said()[0]).toBe('Brought in. New entries: 3.');
  });

  it('is brought back when it is ticked, also when nothing is new', async () => {
    const kept = keeper([...OWN, started]);
    await openKeep(kept);
    await chooseFile(fileOf(OWN));
    fireEvent.click(choice());
    await settled();
    await click('Bring in');
    expect(kept.restored).toEqual([started.id]);
    expect(said()[0]).toBe('What you had erased is back.');
    expect(kept.record.$record.get().events.map(({ id }) => id)).toContain(OWN[0]!.id);
  });

  it('stays so when the tick is taken away again', async () => {
    const kept = keeper([...OWN, started]);
    await openKeep(kept);
    await chooseFile(fileOf(OWN));
    fireEvent.click(choice());
    await settled();
    fireEvent.click(choice());
    await settled();
    await click('Bring in');
    expect(kept.restored).toEqual([]);
    expect(said()).toEqual(['Nothing was changed.']);
  });

  it('is not brought back by a tick that was made for another file', async () => {
    const kept = keeper([...OWN, started]);
    await openKeep(kept);
    await chooseFile(fileOf(OWN));
    fireEvent.click(choice());
    await settled();
    await chooseFile(fileOf(THEIRS));
    expect(choice().checked).toBe(false);
    await chooseFile(fileOf([setting({ device: 'laptop', seq: 20, at: NOW })]));
    await click('Bring in');
    expect(kept.restored).toEqual([]);
  });

  it('on another device is told when it concerns what is here', async () => {
    await openKeep(keeper(OWN));
    await chooseFile(fileOf([...OWN, ...THEIRS, { ...started, device: 'laptop', id: 'laptop-9' }]));
    expect(screen.getByText(/Entries here that this will erase: 1\./)).toBeTruthy();
  });
});

describe('a link with a record', () => {
  const code = async () => (await writeCode(THEIRS, { at: NOW, course: 1 }))!;

  it('leaves the address at once and is told like a file', async () => {
    await openKeep(keeper(OWN), { hash: `#record=${await code()}` });
    expect(location.hash).toBe('');
    expect(location.search).toBe('?from=link');
    await vi.waitFor(() => expect(focused()).toBe('What this link brings'));
    expect(previewed()).toContain('New answers: 2');
  });

  it('is taken when it comes to a page that is open', async () => {
    await openKeep(keeper(OWN));
    location.hash = `#record=${await code()}`;
    await vi.waitFor(() => expect(focused()).toBe('What this link brings'));
    expect(location.hash).toBe('');
  });

  it('that was cut is refused', async () => {
    const kept = keeper(OWN);
    await openKeep(kept, { hash: `#record=${(await code()).slice(0, 60)}` });
    await vi.waitFor(() => expect(said()[1]).toMatch(/^It is not complete/));
    expect(kept.log()).toEqual(OWN);
  });

  it('is refused where the browser cannot open it', async () => {
    const hash = `#record=${await code()}`;
    vi.stubGlobal('DecompressionStream', undefined);
    await openKeep(keeper(OWN), { hash });
    expect(said()[1]).toMatch(/^This browser cannot open such links/);
  });

  it('is something else than another place of the page', async () => {
    await openKeep(keeper(OWN), { hash: '#keep' });
    expect(location.hash).toBe('#keep');
    expect(said()).toEqual([]);
  });
});

describe('inside another site', () => {
  it('bringing in asks once more, and does nothing before that', async () => {
    const kept = keeper(OWN);
    await openKeep(kept, { framed: true });
    await chooseFile(fileOf(THEIRS));
    await click('Bring in');
    expect(kept.log()).toEqual(OWN);
    expect(focused()).toBe('This page is shown inside another site. Is this what you want?');
    await click('Yes, continue');
    expect(kept.log()).toHaveLength(4);
  });

  it('one can still turn back', async () => {
    const kept = keeper(OWN);
    await openKeep(kept, { framed: true });
    await chooseFile(fileOf(THEIRS));
    await click('Bring in');
    await click('Cancel', screen.getByRole('group', { name: 'Bring in' }));
    expect(focused()).toBe('Bring in');
    expect(kept.log()).toEqual(OWN);
  });
});
