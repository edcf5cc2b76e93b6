import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Notices from '~/stores/notices.ts';

describe('a notice', () => {
  let page: typeof Notices;

  beforeEach(async () => {
    vi.resetModules();
    page = await import('~/stores/notices.ts');
  });

  it('reaches everybody who listens', () => {
    const heard: string[] = [];
    page.onNotice((code) => heard.push(`first ${code}`));
    page.onNotice((code) => heard.push(`second ${code}`));
    page.tellLearner('memory');
    expect(heard).toEqual(['first memory', 'second memory']);
  });

  it('waits for whoever comes to listen, as when a storage refuses before the page is whole', () => {
    const heard: string[] = [];
    page.tellLearner('memory');
    page.tellLearner('damaged');
    page.onNotice((code) => heard.push(code));
    page.tellLearner('future');
    expect(heard).toEqual(['memory', 'damaged', 'future']);
  });
});
