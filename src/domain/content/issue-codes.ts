interface Issue {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly fix: string;
}

function error(message: string, fix: string): Issue {
  return { severity: 'error', message, fix };
}

function warning(message: string, fix: string): Issue {
  return { severity: 'warning', message, fix };
}

/** Everything the content check can find. Each error has a broken fixture in `tests/fixtures/broken/`. */
export const ISSUES = {
  'file/unreadable': error(
    'The file cannot be parsed.',
    'Mend the YAML at this line; quote texts that hold a colon or a #.',
  ),
  'file/unknown': error(
    'The file belongs to no collection.',
    'Move it to the folder of its collection, or delete it.',
  ),
  'schema/missing': error('A required field is missing.', 'Add the field.'),
  'schema/unknown-key': error(
    'A field is not part of the schema.',
    'Remove the field, or correct its spelling.',
  ),
  'schema/wrong-type': error('A field has the wrong type.', 'Write the value as described.'),
  'schema/wrong-value': error(
    'A value is not one of those allowed.',
    'Use one of the values named.',
  ),
  'schema/wrong-size': error(
    'A list, text or number is too short or too long.',
    'Bring it within the limits named.',
  ),
  'schema/bad-format': error(
    'A text does not have the required form.',
    'Write it in the form named.',
  ),
  'text/translation-missing': error(
    'A text exists in one language only.',
    'Write the text in the other language too; both are originals.',
  ),
  'id/duplicate': error(
    'Two entries share one id.',
    'Give the newer entry an id of its own; never change a published one.',
  ),
  'id/retired': error(
    'A retired id is used again.',
    'Choose a new id; attempts stored under the old one must not be mixed in.',
  ),
  'reference/unknown': error('An id names nothing.', 'Correct the id, or add what it names.'),
  'item/key-missing': error(
    'No option is the best one.',
    'Give exactly one option the credit `best`.',
  ),
  'item/second-key': error(
    'More than one option is the best one.',
    'Keep one `best`; make the others `workable`, or use kind `multiple`.',
  ),
  'item/key-count': error(
    'A multiple item must have at least 2 keys and at most half of its options as keys.',
    'Add a distractor or turn a key into one, so that ticking everything scores nothing.',
  ),
  'item/workable-in-multiple': error(
    '`workable` has no meaning in a multiple item.',
    'Use `best`, `off` or `harmful`.',
  ),
  'item/misconception-missing': error(
    'A wrong option names no misconception.',
    'Name the misconception that makes this option tempting.',
  ),
  'item/repeated-facet': error(
    'Two steps of a case ask for the same facet.',
    'Ask for each facet once; facets are graded separately.',
  ),
  'item/uneven-length': error(
    'The length of the key gives it away.',
    'Bring the key and the distractors to a similar length.',
  ),
  'item/catch-all-option': error(
    'An option such as “all of the above” tests reading, not the subject.',
    'Replace it with a concrete option.',
  ),
  'item/negative-lead-in': error(
    'The lead-in asks for what is not so.',
    'Ask for the best or first thing to do.',
  ),
  'item/too-long': error(
    'A text is longer than a phone screen can carry.',
    'Shorten it to the limit named.',
  ),
  'competency/few-items': error('A competency has fewer than 3 items.', 'Write more items for it.'),
  'competency/not-applied': error(
    'No item of a competency asks to apply it.',
    'Write an item of level apply or analyse.',
  ),
  'competency/not-taught': error(
    'A competency is the aim of no lesson.',
    'List it in the lesson that teaches it, or remove it.',
  ),
  'lesson/file-missing': error(
    'A lesson has no file in one language.',
    'Write the file; both languages are originals.',
  ),
  'lesson/not-listed': error('A lesson is in no module.', 'Add its id to a module in course.yaml.'),
  'lesson/wrong-place': error(
    'The id of a lesson and the place of its file differ.',
    'Name the file after the id and put it into the folder of its module.',
  ),
  'lesson/heading-without-slug': error(
    'A heading has no anchor of its own.',
    'Write the heading as `## Text {#english-slug}`.',
  ),
  'lesson/uneven-headings': error(
    'The two languages of a lesson have different sections.',
    'Give both the same anchors in the same order.',
  ),
  'lesson/uneven-blocks': error(
    'The two languages of a lesson show different items or figures.',
    'Use the same components with the same ids in the same order.',
  ),
  'lesson/uneven-frontmatter': error(
    'The two languages of a lesson disagree about its data.',
    'Write the same competencies, minutes, claims and sections in both.',
  ),
  'lesson/no-check': error(
    'A lesson has no item.',
    'Add a `<Check item="…" />` after the section it belongs to.',
  ),
  'term/repeated-name': error(
    'Two terms share a name.',
    'Keep the name with one term and make it an alias of no other.',
  ),
  'term/pinyin': error(
    'The pinyin does not have one syllable for each Han character.',
    'Write one syllable for each character, separated by spaces.',
  ),
  'misconception/unused': warning(
    'No option names this misconception.',
    'Use it in an item, or remove it.',
  ),
  'claim/untaught': warning(
    'A seed claim is taught by no lesson yet.',
    'List it in the lesson that teaches it.',
  ),
} as const satisfies Record<string, Issue>;

export type IssueCode = keyof typeof ISSUES;
