import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { renderToString } from 'preact-render-to-string';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LessonCompanion } from '~/catalog/lesson-companion.ts';
import { recordStore } from '~/stores/record/browser-record.ts';
import { attempt } from '../fixtures/events.ts';
import { DAY_SEVEN, FORUM, SIGNS, TITLES, updated, type ItemFixture } from '../fixtures/items.ts';
import {
  buttons,
  choose,
  chosen,
  field,
  labels,
  partners,
  pick,
  press,
  quiz,
  status,
} from './play.tsx';
import '~/islands/quiz/mount.ts';

const COMPANION: LessonCompanion = {
  labels,
  items: Object.fromEntries([FORUM, SIGNS, DAY_SEVEN, TITLES].map((item) => [item.view.id, item])),
  terms: {},
};
const FAILED = 'The explanation could not load. Your choice is kept.';

let online = true;

beforeEach(() => {
  online = true;
  vi.stubGlobal('fetch', async () => {
    if (!online) throw new TypeError('Failed to fetch');
    return Response.json(COMPANION);
  });
});

/** An item as a lesson holds it, with what stands below it in case its answers cannot be loaded. */
function lesson({ view, answers }: ItemFixture): HTMLElement {
  const page = document.body.appendChild(document.createElement('main'));
  page.dataset['companion'] = '/companions/retention.json';
  page.innerHTML = `<course-item data-item="${view.id}" data-version="${view.version}">
    <div>${renderToString(quiz({ view, answers }))}</div>
    <p data-failed hidden>${labels.unavailable} <button type="button" data-retry>${labels.retry}</button></p>
  </course-item>`;
  return page.querySelector('[data-failed]')!;
}

function isLive(): boolean {
  return screen.queryByRole('link', { name: 'Link to this question' }) !== null;
}

// The first one: what has loaded once stays loaded for the page.
describe('an item whose answers cannot be loaded', () => {
  it('says so, keeps what was chosen, and carries on when it is loaded again', async () => {
    online = false;
    const failed = lesson(FORUM);
    choose('Give everyone a coupon');
    await waitFor(() => expect(failed.hidden).toBe(false));
    expect(failed.textContent).toContain(FAILED);
    expect(chosen()).toEqual(['coupon']);
    expect(isLive()).toBe(false);

    online = true;
    press('Load again');
    await waitFor(() => expect(isLive()).toBe(true));
    expect(failed.hidden).toBe(true);
    expect(chosen()).toEqual(['coupon']);
    press('Check');
    expect(status()).toMatch(/^Not yet/);
  });

  it('is as good as not loaded when they are of another build', async () => {
    const failed = lesson(updated(SIGNS));
    choose('Installs');
    await waitFor(() => expect(failed.hidden).toBe(false));
    expect(isLive()).toBe(false);
    expect(chosen()).toEqual(['installs']);
  });
});

describe('an item of a lesson', () => {
  it('comes to life when a choice is made, and keeps it', async () => {
    lesson(TITLES);
    expect(isLive()).toBe(false);
    const menu = 'Community operations';
    pick(menu, 'Goods in a warehouse');
    await waitFor(() => expect(isLive()).toBe(true));
    expect(partners()).toEqual(['Choose…', 'Goods in a warehouse', 'Choose…']);
  });

  it('comes to life when a field is typed into, and keeps what was typed', async () => {
    lesson(DAY_SEVEN);
    fireEvent.input(field(), { target: { value: '12' } });
    await waitFor(() => expect(isLive()).toBe(true));
    expect(field().value).toBe('12');
  });

  it('comes to life by itself when there is something to restore', async () => {
    const { id: item, version } = SIGNS.view;
    lesson(SIGNS);
    await recordStore.append({
      ...attempt({ item, version, response: ['day-7', 'second-lesson'], score: 1 }),
    });
    await waitFor(() => expect(buttons()).toEqual(['Answer again']));
  });
});
