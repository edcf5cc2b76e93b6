import { beforeEach, describe, expect, it, vi } from 'vitest';

const KEY = 'five-names:/:choices';

/** A page as the server wrote it, with one question. */
function writePage(version = 1): HTMLElement {
  document.body.innerHTML = `<course-item data-item="greet" data-version="${version}"><form>
    <input type="radio" name="one" value="a"><input type="radio" name="one" value="b">
    <input type="checkbox" value="c"><input type="text">
    <select><option value=""></option><option value="d"></option></select>
  </form></course-item>`;
  return document.querySelector('course-item')!;
}

function choose(item: HTMLElement): void {
  const [, radio, checkbox, text] = item.querySelectorAll('input');
  radio!.checked = true;
  checkbox!.checked = true;
  text!.value = '14%';
  item.querySelector('select')!.value = 'd';
  item.querySelector('form')!.dataset['moves'] = ' b:up';
  item.querySelector('form')!.dataset['asked'] = 'check';
}

function chosenIn(item: HTMLElement) {
  const [, radio, checkbox, text] = item.querySelectorAll('input');
  const form = item.querySelector('form')!;
  return {
    ticked: [radio!.checked, checkbox!.checked],
    written: [text!.value, item.querySelector('select')!.value],
    pressed: [form.dataset['moves'], form.dataset['asked']],
  };
}

const CHOSEN = { ticked: [true, true], written: ['14%', 'd'], pressed: [' b:up', 'check'] };
const NOTHING = { ticked: [false, false], written: ['', ''], pressed: [undefined, undefined] };

/** The scripts of a page that is loaded now. */
async function load() {
  vi.resetModules();
  return import('~/islands/quiz/kept-choices.ts');
}

beforeEach(() => sessionStorage.clear());

describe('choices in a question that is not live', () => {
  it('are there again, all kinds of them, when the page is loaded again', async () => {
    const before = await load();
    choose(writePage());
    before.keepChoices();
    const after = await load();
    const item = writePage();
    after.restoreChoices(item);
    expect(chosenIn(item)).toEqual(CHOSEN);
  });

  it('are there only once', async () => {
    const before = await load();
    choose(writePage());
    before.keepChoices();
    (await load()).restoreChoices(writePage());
    const item = writePage();
    (await load()).restoreChoices(item);
    expect(chosenIn(item)).toEqual(NOTHING);
  });

  it('are not made in another version of the question', async () => {
    const before = await load();
    choose(writePage());
    before.keepChoices();
    const item = writePage(2);
    (await load()).restoreChoices(item);
    expect(chosenIn(item)).toEqual(NOTHING);
  });

  it.each(['', 'null', '{', '{"greet":{}}', '{"greet":{"version":"1","controls":[7,{}]}}'])(
    'are none where something else has written %j',
    async (text) => {
      sessionStorage.setItem(KEY, text);
      const item = writePage();
      (await load()).restoreChoices(item);
      expect(chosenIn(item)).toEqual(NOTHING);
    },
  );
});
