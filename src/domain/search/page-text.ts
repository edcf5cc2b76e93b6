/** A page by its address and its heading. */
export interface PageName {
  readonly url: string;
  readonly title: string;
}

/** What can be found on one page. */
export interface PageText extends PageName {
  readonly sections: readonly SectionText[];
}

export interface SectionText {
  /** Empty for what stands before the first heading. */
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
}
