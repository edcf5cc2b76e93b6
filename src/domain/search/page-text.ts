/** What can be found on one page. */
export interface PageText {
  readonly url: string;
  readonly title: string;
  readonly sections: readonly SectionText[];
}

export interface SectionText {
  /** Empty for what stands before the first heading. */
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
}
