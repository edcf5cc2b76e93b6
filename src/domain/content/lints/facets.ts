import type { Located } from '../course-content.ts';
import type { Finding } from '../finding.ts';
import type { Item } from '../item-schema.ts';
import { findingAt } from '../finding-at.ts';

/** A case asks for each facet once, since facets are graded separately. */
export function lintRepeatedFacet(item: Located<Item>): Finding[] {
  if (item.value.kind !== 'case') return [];
  const facets = item.value.steps.map(({ facet }) => facet);
  return facets.flatMap((facet, index) =>
    facets.indexOf(facet) === index
      ? []
      : [
          findingAt(
            item,
            'item/repeated-facet',
            ['steps', index, 'facet'],
            'a facet not yet asked for',
            facet,
          ),
        ],
  );
}
