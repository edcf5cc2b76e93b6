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
  'item/five-options': warning(
    'A single item has five options.',
    'Drop the option that is chosen least; three or four are enough.',
  ),
  'item/absolute': warning(
    'An option speaks of always, never, all or only.',
    'Say what is so in this case, in keys and distractors alike.',
  ),
  'item/vague-frequency': warning(
    'An option says how often without saying it.',
    'Replace “usually” or 往往 by a number, or leave it out.',
  ),
  'item/stem-echo': error(
    'The key repeats words of the stem, and no distractor does.',
    'Say the key in other words, or let distractors take up the stem too.',
  ),
  'item/grammar-cue': warning(
    'Not all options continue the lead-in grammatically.',
    'Ask a whole question, or give all options the same form.',
  ),
  'item/uneven-form': warning(
    'One option has another form than the rest.',
    'Let all options begin and end in the same way.',
  ),
  'item/overlapping-options': error(
    'Two options can both be right, or are nearly the same.',
    'Let each option exclude the others.',
  ),
  'item/unordered-numbers': error(
    'Options with an order of their own are not in it.',
    'Sort them and set `fixedOrder: true`.',
  ),
  'item/lead-in-form': warning(
    'The lead-in is not a question.',
    'Ask something that can be answered with the options covered.',
  ),
  'item/rationale-short': warning(
    'A rationale is too short to hold a reason.',
    'Say what happens and why.',
  ),
  'item/rationale-detached': error(
    'A rationale speaks of nothing in its item.',
    'Explain this option in this case; the text may belong to another item.',
  ),
  'item/rationale-empty-verdict': error(
    'A rationale starts with a verdict.',
    'Start with what happens; the page shows the verdict.',
  ),
  'item/rationale-points': error(
    'A rationale points at an option by letter or place.',
    'Name the thing; options are shuffled.',
  ),
  'item/rationale-repeated': warning(
    'Two rationales of an item say the same.',
    'Say what is particular to each option.',
  ),
  'item/rationale-restates': warning(
    'The rationale of a key says the key once more.',
    'Say why it is the best thing to do.',
  ),
  'item/hard-to-read': warning(
    'A text is hard to read.',
    'Split long sentences and use shorter words.',
  ),
  'item/language-ratio': warning(
    'A text is unusually long or short beside the other language.',
    'See whether both say the same.',
  ),
  'item/source-missing': error(
    'An item speaks of law or platform rules and names no source.',
    'Add the source to `src/content/sources/`, and its id to `sources`.',
  ),
  'item/slip-equals-value': error(
    'A slip cannot be told from the right number or from another slip.',
    'Make the tolerance smaller, or change the figures.',
  ),
  'item/free-last-pair': warning(
    'In a match item each target fits exactly one prompt.',
    'Add a target that fits none, or let one fit two prompts.',
  ),
  'item/order-given-away': warning(
    'A text of an order item says where it belongs.',
    'Leave out first, then, finally, 首先, 然后, 最后.',
  ),
  'bank/key-longest-often': error(
    'The key is the longest option too often.',
    'Shorten keys or lengthen distractors until length tells nothing.',
  ),
  'bank/key-longest-trend': warning(
    'The key is the longest option more often than chance would make it.',
    'Watch the length of keys in the next items.',
  ),
  'bank/key-position-often': error(
    'The key stands at the same place too often.',
    'Move keys in the files until their place tells nothing.',
  ),
  'bank/key-position-trend': warning(
    'The key stands at one place more often than chance would put it there.',
    'Put the keys of the next items elsewhere.',
  ),
  'bank/convergence': warning(
    'The key shares most words with the other options too often.',
    'Vary distractors among themselves, not each from the key.',
  ),
  'bank/duplicate-stem': error(
    'Two items of different families tell the same.',
    'Give them one `family`, or change the situation of one.',
  ),
  'bank/role-thin': warning('A role has few items.', 'Write items for it.'),
  'bank/emphasis-thin': warning('An emphasis has few items.', 'Write items for it.'),
  'bank/cell-heavy': warning(
    'One cell holds a large share of the bank.',
    'Write the next items for other media, emphases and roles.',
  ),
  'bank/name-repeated': warning(
    'A person appears in many items.',
    'Give the people of other families other names.',
  ),
  'bot/beats-chance': error(
    'A bot that knows nothing scores more than chance.',
    'Take the cue it lives on out of the items; the tests of the bots show what each looks at.',
  ),
  'bot/beats-chance-trend': warning(
    'A bot that knows nothing scores somewhat more than chance.',
    'Avoid the cue it lives on in the next items.',
  ),
  'bot/form-cue': warning(
    'A bot that knows nothing scores more than chance in the items of a form.',
    'Mend the cue in the items of its competencies, or add items.',
  ),
  'text/jargon': error(
    'A text uses jargon that the glossary does not explain.',
    'Say what is done, or add the word to the glossary.',
  ),
  'text/banned-word': error(
    'A text uses another word for something that has a name here.',
    'Use the word given.',
  ),
  'competency/no-verb': error(
    'A competency does not start with something one can watch a person do.',
    'Start with a verb such as choose, calculate or explain.',
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
  'item/version-not-raised': error(
    'A published item has changed, and its version has not.',
    'Raise `version`, so that old attempts are not taken for new ones.',
  ),
  'item/vanished': error(
    'A published item is gone.',
    'Add its id to `retired` in course.yaml, or bring the item back.',
  ),
  'family/two-competencies': error(
    'Items of one family measure different competencies.',
    'Give the family one competency, or the item another family.',
  ),
  'case/reserved-id': error('A step has the id `end`.', 'Choose another id; `end` ends the case.'),
  'case/unreachable-step': error(
    'A step of a case is never reached.',
    'Let a step or a choice lead to it with `next`, or remove it.',
  ),
  'case/cycle': error(
    'The steps of a case lead round in a circle.',
    'Let the later step lead on; going back is offered by checkpoints.',
  ),
  'case/main-line': error(
    'The way of best answers through a case is too short or too long.',
    'Bring it to the number of steps named.',
  ),
  'case/detour-pays': error(
    'A wrong choice leads to as many points as the best one.',
    'Let the detour rejoin the story later than it left it, or end.',
  ),
  'case/tempting': error(
    'The tempting way through a case is not marked out.',
    'Mark one wrong option of each single step, and the wrong ticks of each multiple one.',
  ),
  'matrix/medium-missing': error(
    'The tactics matrix leaves out a medium.',
    'Write a file for it in matrix/.',
  ),
  'matrix/emphasis-order': error(
    'The cells of a medium are not in the order of the path.',
    'Order them as named.',
  ),
  'matrix/sense': error(
    'A tactic for 促活 does not say which sense, or another tactic does.',
    'Write `sense` in the cell of activation and nowhere else.',
  ),
  'review/too-many': error(
    'More is to be reviewed than people keep up with.',
    'Lower `familiesPerCompetency` in course.yaml.',
  ),
  'review/family-unknown': error(
    'A retired item names a family that no item has.',
    'Name the family of the item that took its place.',
  ),
  'form/size': error('A form has too few or too many items.', 'Change the rows of its blueprint.'),
  'form/too-much-recall': error(
    'A form asks mostly to recall.',
    'Raise `apply` in some rows of its blueprint.',
  ),
  'form/row': error('A form lacks something its kind needs.', 'Write the field as described.'),
  'form/overlapping-rows': error(
    'A competency stands in two rows of a blueprint.',
    'Keep it in one row.',
  ),
  'form/competency-missing': error(
    'A form leaves out something that is taught.',
    'Add a row for it to the blueprint.',
  ),
  'form/not-offered': warning(
    'The bank cannot fill this form yet, so it is not offered.',
    'Write items for it: other families, or variants of those there are.',
  ),
  'form/checkpoint-missing': warning(
    'A module has no checkpoint.',
    'Write its blueprint in forms.yaml.',
  ),
  'misconception/unused': warning(
    'No option names this misconception.',
    'Use it in an item, or remove it.',
  ),
  'misconception/single-use': warning(
    'A misconception stands behind one option only.',
    'Use it in a second item, or join it with another misconception.',
  ),
  'source/stale': warning(
    'A source was last read more than a year ago.',
    'Read it again, correct what changed, and set `checkedOn`.',
  ),
  'claim/untaught': warning(
    'A seed claim is taught by no lesson yet.',
    'List it in the lesson that teaches it.',
  ),
} as const satisfies Record<string, Issue>;

export type IssueCode = keyof typeof ISSUES;
