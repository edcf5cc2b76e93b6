import { parseArgs } from 'node:util';
import { LOCALES, isLocale, type Locale } from '../../domain/locale.ts';

/** What is photographed. */
export interface Options {
  readonly groups: readonly string[];
  readonly locales: readonly Locale[];
}

function listed(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Reads `--only home,quiz` and `--locale zh-cn`; throws when either names what there is not. */
export function readOptions(args: readonly string[], groups: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, locale: { type: 'string' } },
  });
  const only = listed(values.only);
  const unknown = only.find((name) => !groups.includes(name));
  if (unknown !== undefined) {
    throw new Error(`There is no group “${unknown}”. The groups are: ${groups.join(', ')}.`);
  }
  const { locale } = values;
  if (locale !== undefined && !isLocale(locale)) {
    throw new Error(`There is no language “${locale}”. The languages are: ${LOCALES.join(', ')}.`);
  }
  return {
    groups: only.length > 0 ? groups.filter((name) => only.includes(name)) : groups,
    locales: locale ? [locale] : LOCALES,
  };
}
