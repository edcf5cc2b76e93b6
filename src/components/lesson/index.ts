/** What a lesson file may use besides Markdown. */
export { default as Cohort } from '../figures/Cohort.astro';
export { default as Curve } from '../figures/Curve.astro';
export { default as Funnel } from '../figures/Funnel.astro';
export { default as Loop } from '../figures/Loop.astro';
export { default as MediaMap } from '../figures/MediaMap.astro';
export { default as Added } from './Added.astro';
export { default as Check } from './Check.astro';
export { default as Cite } from './Cite.astro';
export { default as FamilyIcon } from './FamilyIcon.astro';
export { default as FromSeed } from './FromSeed.astro';
export { default as Pair } from './Pair.astro';
export { default as Path } from './Path.astro';
export { default as Term } from './Term.astro';
export { default as UseToday } from './UseToday.astro';
export { default as WorkedCase } from './WorkedCase.astro';
