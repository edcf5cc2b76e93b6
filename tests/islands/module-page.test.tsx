import { act } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { moduleLabels } from '~/catalog/module-labels.ts';
import en from '~/content/i18n/en.json';
import zh from '~/content/i18n/zh-CN.json';
import type { LearnerEvent } from '~/domain/record/events.ts';
import { showStandings } from '~/islands/module/show-standings.tsx';
import { openRecord } from './play.tsx';
import { TODAY, allMastered, diary, indexAt, momentOn, settled } from './progress-page.tsx';

const MASTERED = 'You have mastered everything this module teaches.';
let opened = 0;
const animate = vi.fn<Element['animate']>();

/** The page as the server wrote it: two lessons, one competency each. */
function page(): HTMLElement {
  document.body.innerHTML = `<div>
    <p data-mastered></p>
    <ol class="stations">
      <li data-competencies="tell"><p data-known hidden></p></li>
      <li data-competencies="keep"><p data-known hidden></p></li>
    </ol></div>`;
  return document.body.firstElementChild as HTMLElement;
}

async function open(events: readonly LearnerEvent[], lang: 'en' | 'zh-CN' = 'en', offline = false) {
  opened += 1;
  document.documentElement.lang = lang;
  const indexUrl = `/module-${opened}/index.json`;
  vi.stubGlobal('fetch', async () => {
    if (offline) throw new TypeError('Failed to fetch');
    return Response.json(indexAt(`/module-${opened}`, lang));
  });
  const record = await openRecord(...events);
  const words = lang === 'en' ? en : zh;
  const labels = moduleLabels((key) => words[key]);
  const root = page();
  const moment = () => momentOn(TODAY);
  await act(() => showStandings({ root, module: 'basics', indexUrl, labels, record, moment }));
  await settled();
  return { root, record };
}

/** What is said below the lessons that say something. */
function known(root: HTMLElement): string[] {
  const lines = root.querySelectorAll<HTMLElement>('[data-known]:not([hidden])');
  return [...lines].map(({ textContent }) => textContent);
}

function mastered(root: HTMLElement): string {
  return root.querySelector('[data-mastered]')!.textContent;
}

beforeEach(() => {
  localStorage.clear();
  animate.mockReset();
  Element.prototype.animate = animate;
});

afterEach(() => {
  delete document.documentElement.dataset['still'];
});

describe('the page of a module', () => {
  it('says nothing to who has answered nothing', async () => {
    const { root } = await open([]);
    expect(known(root)).toEqual([]);
    expect(mastered(root)).toBe('');
  });

  it('names what is known least below each lesson', async () => {
    const { events, answer } = diary();
    answer('tell-1', { right: false });
    const { root } = await open(events);
    expect(known(root)).toEqual([
      '0 of 1 abilities secure or masteredWeakest: Tell a forum from a group · practising',
      'No questions answered yet',
    ]);
  });

  it('says so in Chinese', async () => {
    const { events, answer } = diary();
    answer('keep-1', { right: false });
    const { root } = await open(events, 'zh-CN');
    expect(known(root)[0]).toBe('还没有做过题');
    expect(known(root)[1]).toMatch(/^1 项能力中，0 项已达到基本掌握最需要再练：/);
  });

  it('marks Chinese inside English', async () => {
    const { events, answer } = diary();
    answer('keep-1', { right: false });
    const { root } = await open(events);
    expect(root.querySelector('[lang="zh-CN"]')?.textContent).toBe('留存');
  });

  it('names nothing weak where all is secure', async () => {
    const { events, answer } = diary();
    answer('tell-1');
    answer('tell-2');
    const { root } = await open(events);
    expect(known(root)[0]).toBe('1 of 1 abilities secure or mastered');
  });

  it('follows what is answered meanwhile', async () => {
    const { root, record } = await open([]);
    await act(async () => {
      await record.append({
        type: 'attempt',
        item: 'tell-1',
        version: 1,
        round: 0,
        response: ['right'],
        score: 1,
        shown: false,
      });
    });
    await settled();
    expect(known(root)[0]).toContain('Weakest: Tell a forum from a group · practising');
  });

  it('stays as it is when the list of questions does not load', async () => {
    const { root } = await open(allMastered(), 'en', true);
    expect(known(root)).toEqual([]);
    expect(mastered(root)).toBe('');
  });
});

describe('the page of a mastered module', () => {
  it('says so, and below each lesson', async () => {
    const { root } = await open(allMastered());
    expect(mastered(root)).toBe(MASTERED);
    expect(known(root)).toEqual(['All 1 abilities mastered', 'All 1 abilities mastered']);
  });

  it('fills its line once, from station to station, within 600 ms', async () => {
    await open(allMastered());
    const timings = animate.mock.calls.map(([, options]) => options as KeyframeAnimationOptions);
    expect(timings).toHaveLength(4);
    const ends = timings.map(({ delay, duration }) => Number(delay) + Number(duration));
    expect(Math.max(...ends)).toBeLessThanOrEqual(600);
    animate.mockClear();

    const { root } = await open(allMastered());
    expect(mastered(root)).toBe(MASTERED);
    expect(animate).not.toHaveBeenCalled();
  });

  it.each(['the learner', 'the device'])('moves nothing where %s wants it still', async (who) => {
    if (who === 'the learner') document.documentElement.dataset['still'] = '';
    else vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    const { root } = await open(allMastered());
    expect(mastered(root)).toBe(MASTERED);
    expect(animate).not.toHaveBeenCalled();
  });

  it('says so without moving where nothing can be kept', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('refused');
      },
    });
    const { root } = await open(allMastered());
    expect(mastered(root)).toBe(MASTERED);
    expect(animate).not.toHaveBeenCalled();
  });
});
