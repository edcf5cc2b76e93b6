import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { LearnerEvent } from '~/domain/record/events.ts';
import { coverOf } from '~/domain/record/reset.ts';
import { readCode } from '~/stores/transfer-code.ts';
import { attempt, reset } from '../fixtures/events.ts';
import { NOW, browserWith, click, downloads, keeper, openKeep, said, settled } from './keep.tsx';
import { focused } from './reader.ts';

const LOG = [attempt({ at: NOW })];

/** Answers that cannot be told from chance, as the ids of real ones. */
function answers(count: number): LearnerEvent[] {
  let state = 7;
  const id = () =>
    Array.from({ length: 26 }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return (state % 36).toString(36);
    }).join('');
  return Array.from({ length: count }, (_, at) => attempt({ id: id(), seq: at + 1, at: NOW + at }));
}

async function linkMade(): Promise<HTMLInputElement> {
  await click('Make a link');
  return screen.findByRole<HTMLInputElement>('textbox', { name: 'Link with your progress' });
}

describe('sending to another device', () => {
  it('makes a link to this page that holds the log', async () => {
    await openKeep(keeper(LOG));
    const { value } = await linkMade();
    const [page, code = ''] = value.split('#record=');
    expect(page).toBe(`${location.origin}/en/progress/`);
    expect(await readCode(code)).toMatchObject({ events: LOG });
  });

  it('draws a small one as a code with a name', async () => {
    await openKeep(keeper(LOG));
    await linkMade();
    const code = await screen.findByRole('img', { name: 'QR code of the link' });
    const [x, y, width, height] = code.getAttribute('viewBox')!.split(' ').map(Number);
    expect([x, y]).toEqual([-4, -4]);
    // A code has 17 modules and 4 for each version; there are 4 empty ones on each side.
    expect(width).toBe(height);
    expect((width! - 8 - 17) % 4).toBe(0);
    expect(code.querySelector('path')!.getAttribute('d')).toMatch(/^M0 0h7v1h-7z/);
  });

  it('says when there is too much for a code', async () => {
    await openKeep(keeper(answers(60)));
    await linkMade();
    await settled();
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText(/too much progress for a QR code/)).toBeTruthy();
  });

  it('says when there is too much for a link, and what to do', async () => {
    await openKeep(keeper(answers(400)));
    await click('Make a link');
    await waitFor(() =>
      expect(said()).toEqual([
        'There is too much progress for a link, and starting over does not make it smaller. Save a file instead, and bring it in on the other device.',
      ]),
    );
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says when the browser cannot make links', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    await openKeep(keeper(LOG));
    await click('Make a link');
    expect(said()[0]).toMatch(/^This browser cannot make such links/);
  });

  it('says when there is nothing to send', async () => {
    await openKeep(keeper());
    await click('Make a link');
    expect(said()).toEqual(['There is no progress to save yet.']);
  });

  it('copies the link', async () => {
    const copied: string[] = [];
    browserWith({ clipboard: { writeText: async (text: string) => void copied.push(text) } });
    await openKeep(keeper(LOG));
    const { value } = await linkMade();
    await click('Copy the link');
    expect(copied).toEqual([value]);
    expect(said()).toEqual(['The link is copied.']);
  });

  it('selects the link where the page may not copy', async () => {
    browserWith({});
    await openKeep(keeper(LOG));
    const field = await linkMade();
    await click('Copy the link');
    expect(said()[0]).toMatch(/^The browser did not let the page copy/);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  });
});

describe('earlier copies', () => {
  const damaged = { id: 'x', type: 'attempt' };

  function withCopies() {
    const kept = keeper([]);
    kept.setCopies([
      { id: 2, at: NOW, reason: 'reset', events: [...LOG, attempt({ seq: 2 }), damaged] },
      { id: 1, at: NOW - 86_400_000, reason: 'migration', events: LOG },
    ]);
    return kept;
  }

  /** The list, with the copy at a place. */
  async function copy(at: number): Promise<HTMLElement> {
    const list = await screen.findAllByRole('listitem');
    return list[at]!;
  }

  it('are not spoken of while there are none', async () => {
    await openKeep(keeper(LOG));
    expect(screen.queryByRole('heading', { name: 'Earlier copies on this device' })).toBeNull();
  });

  it('are listed with their date, why they were made, and their answers', async () => {
    await openKeep(withCopies());
    const paragraphs = (await screen.findAllByRole('listitem')).map((item) =>
      [...item.querySelectorAll('p')].map(({ textContent }) => textContent),
    );
    expect(paragraphs).toEqual([
      [expect.stringMatching(/^26 November 2026 at .*, before you started over$/), 'Answers: 2'],
      [
        expect.stringMatching(/^25 November 2026 at .*, before the course was updated$/),
        'Answers: 1',
      ],
    ]);
  });

  it('count what had not been erased when they were made', async () => {
    const kept = keeper([]);
    const after = attempt({ seq: 3, at: NOW + 2 });
    const events = [...LOG, reset({ seq: 2, at: NOW + 1, ...coverOf(LOG) }), after];
    kept.setCopies([{ id: 1, at: NOW, reason: 'import', events }]);
    await openKeep(kept);
    expect(within(await copy(0)).getByText('Answers: 1')).toBeTruthy();
  });

  it('are read only when there are others than before', async () => {
    const kept = withCopies();
    const snapshots = vi.spyOn(kept.record, 'snapshots');
    await openKeep(kept);
    await kept.record.append({ type: 'setting', name: 'daily-load', value: '10' });
    await settled();
    expect(snapshots).toHaveBeenCalledTimes(1);
    kept.setCopies([{ id: 3, at: NOW, reason: 'import', events: [] }]);
    await kept.record.append({ type: 'setting', name: 'daily-load', value: '20' });
    await settled();
    expect(snapshots).toHaveBeenCalledTimes(2);
    expect(await screen.findAllByRole('listitem')).toHaveLength(1);
  });

  it('are told apart by their buttons', async () => {
    await openKeep(withCopies());
    const described = screen
      .getAllByRole('button', { name: 'Bring back' })
      .map(
        (button) => document.getElementById(button.getAttribute('aria-describedby')!)?.textContent,
      );
    expect(described).toEqual([
      expect.stringMatching(/started over$/),
      expect.stringMatching(/updated$/),
    ]);
  });

  it('are brought back', async () => {
    const kept = withCopies();
    await openKeep(kept);
    await click('Bring back', await copy(1));
    expect(kept.log()).toEqual(LOG);
    expect(focused()).toBe('What was in the copy is back.');
  });

  it('say when they cannot be brought back', async () => {
    const kept = keeper([], 'fails');
    kept.setCopies([{ id: 1, at: NOW, reason: 'import', events: LOG }]);
    await openKeep(kept);
    await click('Bring back', await copy(0));
    expect(said()).toEqual(['The copy could not be brought back. Nothing was changed.']);
  });

  it('are saved as files of what can be read in them', async () => {
    const files = downloads();
    await openKeep(withCopies());
    await click('Save a file', await copy(0));
    expect(files[0]?.name).toBe('five-names-one-job-2026-11-26.json');
    expect(await files[0]?.events()).toHaveLength(2);
  });

  it('are deleted only when that is said twice', async () => {
    const kept = withCopies();
    await openKeep(kept);
    await click('Delete these copies');
    expect(focused()).toBe('Delete all earlier copies? Your progress as it is now stays.');
    await click('Cancel');
    expect(focused()).toBe('Delete these copies');
    expect(await kept.record.snapshots()).toHaveLength(2);
    await click('Delete these copies');
    await click('Delete');
    expect(await kept.record.snapshots()).toEqual([]);
    expect(focused()).toBe('The earlier copies are deleted.');
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('appear when an import has made one', async () => {
    const kept = keeper(LOG);
    await openKeep(kept);
    await kept.record.importEvents([attempt({ device: 'laptop' })]);
    const item = await copy(0);
    expect(within(item).getByText(/before a file was brought in$/)).toBeTruthy();
  });

  it('inside another site are brought back only after a question', async () => {
    const kept = withCopies();
    await openKeep(kept, { framed: true });
    await click('Bring back', await copy(0));
    expect(kept.log()).toEqual([]);
    await click('Yes, continue', await copy(0));
    expect(kept.log()).toHaveLength(3);
    expect(screen.queryByText(/inside another site/)).toBeNull();
    expect(focused()).toBe('What was in the copy is back.');
  });
});
