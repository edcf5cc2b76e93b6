import { describe, expect, it } from 'vitest';
import { withPolicy } from '../../../src/integrations/content-security-policy.ts';

function policyOf(body: string): string {
  const html = withPolicy(`<!doctype html><html><head><meta charset="utf-8"></head>${body}</html>`);
  return /content="([^"]*)"/.exec(html)?.[1] ?? '';
}

describe('the policy of a page', () => {
  it('allows the code that stands in it', () => {
    expect(policyOf('<script>go()</script>')).toMatch(/script-src 'self' 'sha256-[^']+';/);
  });

  it('does not grow with data, which are never run', () => {
    expect(policyOf('<script type="application/ld+json">{}</script>')).toContain(
      "script-src 'self';",
    );
  });
});
