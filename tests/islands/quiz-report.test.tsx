import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { attempt } from '../fixtures/events.ts';
import { DAY_SEVEN, FORUM, SIGNS } from '../fixtures/items.ts';
import {
  chineseLabels,
  choose,
  labels,
  openRecord,
  play,
  press,
  quiz,
  serve,
  type,
} from './play.tsx';
import { renderToString } from 'preact-render-to-string';

const PLACE = 'https://example.com/issues/new?title={title}&body={body}';
const REPORTED = { labels: { ...labels, reportUrl: PLACE } };
const LINK = 'Report a problem';

/** What the link fills in where problems are reported. */
function report(name = LINK): { title: string | null; body: string | null; others: string[] } {
  const address = new URL(screen.getByRole<HTMLAnchorElement>('link', { name }).href);
  expect(address.origin + address.pathname).toBe('https://example.com/issues/new');
  const { searchParams } = address;
  return {
    title: searchParams.get('title'),
    body: searchParams.get('body'),
    others: [...searchParams.keys()].filter((key) => key !== 'title' && key !== 'body'),
  };
}

describe('the link that reports a problem', () => {
  it('is there only where the site says where to report', async () => {
    await play(FORUM, undefined, { labels: { ...labels, reportUrl: '' } });
    expect(screen.queryByRole('link', { name: LINK })).toBeNull();
  });

  it('is not in the page of the server, where nothing could be filled in', () => {
    serve(FORUM);
    expect(screen.queryByRole('link', { name: LINK })).toBeNull();
    expect(renderToString(quiz(FORUM, undefined, REPORTED))).not.toContain('example.com');
  });

  it('names item, version and language, and no choice before there is one', async () => {
    await play(FORUM, undefined, REPORTED);
    expect(report()).toEqual({
      title: 'Problem with question forum-first-week',
      body: 'What is wrong?\n\n\nQuestion: forum-first-week, version 1, language en. Chosen: –',
      others: [],
    });
  });

  it('names what is chosen at the moment', async () => {
    await play(SIGNS, undefined, REPORTED);
    choose('Installs', 'Advert views');
    expect(report().body).toMatch(/version 2, language en\. Chosen: installs, views$/);
    press('Check');
    choose('Installs');
    expect(report().body).toMatch(/Chosen: views$/);
  });

  it('carries what was typed without breaking the address', async () => {
    await play(DAY_SEVEN, undefined, REPORTED);
    type('12% & {body} #1 ?');
    expect(report()).toMatchObject({
      body: expect.stringMatching(/Chosen: 12% & \{body\} #1 \?$/),
      others: [],
    });
  });

  it('is written in the language of the page', async () => {
    document.documentElement.lang = 'zh-CN';
    const { report: name } = chineseLabels;
    await play(FORUM, undefined, { labels: { ...chineseLabels, reportUrl: PLACE }, mark: false });
    expect(report(name)).toMatchObject({
      title: '题目 forum-first-week 有问题',
      body: '哪里有问题？\n\n\n题目：forum-first-week，版本 1，语言 zh-CN。所选：–',
    });
  });

  it('holds nothing about the learner: no device, day, score, certainty or history', async () => {
    const record = await openRecord(attempt({ response: ['coupon'], confidence: 'certain' }));
    await play(FORUM, record, { ...REPORTED, sitting: 'monday' });
    choose(/^Greet/);
    expect(report()).toEqual({
      title: 'Problem with question forum-first-week',
      body: 'What is wrong?\n\n\nQuestion: forum-first-week, version 1, language en. Chosen: greet',
      others: [],
    });
  });

  it('tells the other site nothing of the page it came from', async () => {
    await play(FORUM, undefined, REPORTED);
    expect(screen.getByRole('link', { name: LINK }).getAttribute('rel')).toBe(
      'noopener noreferrer',
    );
  });
});

describe('the link to a question', () => {
  it('leads to the question alone', async () => {
    await play(FORUM);
    expect(screen.getByRole('link', { name: 'Link to this question' }).getAttribute('href')).toBe(
      '/en/practice/?item=forum-first-week',
    );
  });
});
