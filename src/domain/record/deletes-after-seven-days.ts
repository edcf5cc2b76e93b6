/** What a browser says about itself, as `navigator` has it. */
export interface BrowserFacts {
  readonly userAgent: string;
  readonly platform: string;
  readonly maxTouchPoints: number;
  /** Opened from the home screen. */
  readonly standalone: boolean;
}

/**
 * True on iPhones and iPads outside the home screen. There every browser is Safari inside, and Safari
 * deletes what scripts of a site have stored after seven days of use without a visit to the site.
 */
export function deletesAfterSevenDays({
  userAgent,
  platform,
  maxTouchPoints,
  standalone,
}: BrowserFacts): boolean {
  // An iPad calls itself a Macintosh; no Macintosh has a touch screen.
  const asMacintosh = /^Mac/.test(platform) && maxTouchPoints > 1;
  return !standalone && (/iPhone|iPad|iPod/.test(userAgent) || asMacintosh);
}
