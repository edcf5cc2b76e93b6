import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { attempt } from '../fixtures/events.ts';
import { buttons, choose, openRecord, press, status } from './play.tsx';
import { CHECKPOINT, FAMILIES, address, heading, sittings, visit } from './practise.tsx';

function text(): string {
  return document.body.textContent;
}

function back(): string | null {
  return screen.getByRole('link', { name: 'Choose other questions' }).getAttribute('href');
}

const HTML = '<img src=x onerror="alert(1)">';

describe('a link to one question', () => {
  it('asks it as its lesson does, with the same history', async () => {
    const store = await openRecord(attempt({ response: ['coupon'] }));
    await visit('?item=forum-first-week', { record: store });
    expect(status()).toMatch(/^Not yet/);
    expect(buttons()).toEqual(['Try again', 'Show me']);
    expect(back()).toBe('./');
    expect(sittings(store)).toEqual([]);
  });

  it('does not ask how sure one is', async () => {
    await visit('?item=tell-1');
    expect(buttons()).toEqual(['Check', 'Show me']);
  });

  it('that has been retired says so and leads back', async () => {
    await visit('?item=long-gone');
    expect(status()).toBe(
      'The question “long-gone” is not in this version of the course. It may have been retired.',
    );
    expect(back()).toBe('./');
  });

  it.each(['__proto__', 'constructor', 'toString', '', ' ', '../../secret', '💥'])(
    'is as good as retired when it says %j',
    async (id) => {
      await visit(`?item=${encodeURIComponent(id)}`);
      expect(status()).toContain(`The question “${id}” is not in this version of the course.`);
    },
  );

  it('shows markup as the text it is, and not all of it', async () => {
    await visit(`?item=${encodeURIComponent(HTML.repeat(50))}`);
    expect(document.querySelector('img')).toBeNull();
    expect(status()).toContain(`“${HTML.repeat(50).slice(0, 40)}”`);
    expect(text().length).toBeLessThan(300);
  });
});

describe('a link to a form', () => {
  it('that the course does not have says so and leads back', async () => {
    await visit('?form=checkpoint-magic');
    expect(status()).toBe(
      'There is no checkpoint or test “checkpoint-magic” in this version of the course.',
    );
    expect(back()).toBe('./');
  });

  it.each(['__proto__', HTML])('is unknown when it says %j', async (id) => {
    await visit(`?form=${encodeURIComponent(id)}`);
    expect(document.querySelector('img')).toBeNull();
    expect(status()).toContain(`“${id}”`);
  });
});

describe('a link to a drill', () => {
  it('asks what fits it', async () => {
    const { store } = await visit('?medium=forum&emphasis=acquisition&kind=single&n=5');
    expect(sittings(store)).toEqual([
      { form: 'drill', items: expect.arrayContaining(['tell-1', 'tell-2', 'tell-3']) },
    ]);
    expect(heading()).toBe('Question 1 of 3');
  });

  it.each([
    ['1000000000', FAMILIES],
    ['1e99', FAMILIES],
    ['Infinity', 10],
    ['-5', 1],
    ['0', 1],
    ['2.4', 2],
    ['many', 10],
    ['NaN', 10],
    ['', 10],
    [HTML, 10],
  ])('with n=%s asks a number of questions that makes sense', async (n, count) => {
    await visit(`?n=${encodeURIComponent(n)}`);
    expect(heading()).toBe(`Question 1 of ${count}`);
  });

  it('says when fewer questions fit than it wants', async () => {
    await visit('?medium=forum&n=10');
    expect(screen.getByText('Only 4 questions fit, so this round is shorter.')).toBeTruthy();
  });

  it('says what the course does not have, and uses the rest', async () => {
    const { store } = await visit('?medium=forum&medium=telegraph&kind=essay&kind=single&n=5');
    expect(
      screen.getByText(
        'The link asks for something this course does not have: telegraph, essay. The rest is used.',
      ),
    ).toBeTruthy();
    expect(sittings(store)[0]?.items).toHaveLength(3);
  });

  it('shows markup in a value as the text it is, and not all of it', async () => {
    await visit(`?medium=${encodeURIComponent(HTML.repeat(9))}&n=1`);
    expect(document.querySelector('img')).toBeNull();
    expect(text()).toContain(`does not have: ${HTML.repeat(9).slice(0, 40)}. The rest`);
  });

  it('is not taken in by thousands of values', async () => {
    await visit(`?${Array.from({ length: 5000 }, (_, n) => `medium=m${n}`).join('&')}`);
    expect(text()).toContain('m0, m1, m2');
    expect(text()).not.toContain('m30');
    expect(heading()).toMatch(/^Question 1 of/);
  });

  it('that no question fits says so, leads back and records nothing', async () => {
    const { store } = await visit('?medium=livestream&emphasis=referral&n=5');
    expect(status()).toBe('No question fits. Choose less in one of the groups.');
    expect(back()).toBe('./');
    expect(sittings(store)).toEqual([]);
  });
});

describe('an address that names a sitting', () => {
  it('this browser does not have begins a new one', async () => {
    const { store } = await visit('?n=2&sitting=elsewhere');
    expect(sittings(store)).toHaveLength(1);
    expect(address().get('sitting')).toBe([...store.$record.get().sittings.keys()][0]);
  });

  it.each(['__proto__', HTML, ''])('is not taken in by %j', async (id) => {
    const { store } = await visit(`?n=2&sitting=${encodeURIComponent(id)}`);
    expect(sittings(store)).toHaveLength(1);
    expect(document.querySelector('img')).toBeNull();
  });

  it('of another form begins at the start of the form that is asked for', async () => {
    const first = await visit('?n=2');
    const id = address().get('sitting')!;
    document.body.replaceChildren();
    await visit(`?form=${CHECKPOINT.id}&sitting=${id}`, { record: first.store });
    expect(heading()).toBe('Checkpoint: Basics');
  });
});

describe('an address that asks for nothing', () => {
  it.each(['', '?', '?theme=dark', '?sitting=x'])('shows nothing here: %j', async (search) => {
    const { store } = await visit(search);
    expect(text()).toBe('');
    expect(sittings(store)).toEqual([]);
  });
});

describe('a bank that cannot be loaded', () => {
  it('says so, and loads again when asked', async () => {
    const { offline } = await visit('?item=tell-1', { offline: ['index'] });
    expect(status()).toBe('The questions could not load. Your answers so far are kept.');
    offline.clear();
    press('Load again');
    expect(await screen.findByRole('group', { name: 'What fits tell-1?' })).toBeTruthy();
  });

  it('says so of one question, and loads it again when asked', async () => {
    const { offline } = await visit('?item=tell-1', { offline: ['pools'] });
    expect(status()).toBe('The questions could not load. Your answers so far are kept.');
    expect(back()).toBe('./');
    press('Load again');
    expect(await screen.findByText(/could not load/)).toBeTruthy();
    offline.clear();
    press('Load again');
    expect(await screen.findByRole('group', { name: 'What fits tell-1?' })).toBeTruthy();
    choose('What fits');
    press('Check');
    await waitFor(() => expect(status()).toBe('Correct.'));
  });
});
