/** What someone could score without knowing anything, from the shape of the items alone. */
import { describe, expect, it } from 'vitest';
import { formatFindings, isError } from '../../src/domain/content/finding.ts';
import { singlesIn } from '../../src/domain/content/lints/bank-cues.ts';
import { content, findings } from './course.ts';

const cues = findings.filter(({ code }) => /^(?:bank\/key-|bot\/)/.test(code)).filter(isError);

describe('the bank', () => {
  it('has enough single questions to tell a habit of its authors from chance', () => {
    expect(singlesIn(content).length).toBeGreaterThanOrEqual(80);
  });

  it('gives keys away neither by length nor by place, and beats every bot', () => {
    expect(cues, formatFindings(cues)).toEqual([]);
  });
});
