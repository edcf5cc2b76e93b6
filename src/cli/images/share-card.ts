/**
 * The look of the pictures that previews of links show: this file alone decides it. A card is a page of
 * its own, so that a browser breaks the lines, and holds nothing that is not in it.
 */
import { langOf, type Locale } from '../../domain/locale.ts';
import { SHARE_IMAGE } from '../../domain/sharing/share-image.ts';

export interface ShareCard {
  readonly locale: Locale;
  /** The small line on top. */
  readonly over: string;
  readonly title: string;
  /** The question the module answers, or what the course is. */
  readonly text: string;
  /** The two ends of the path, and its stations in order. */
  readonly from: string;
  readonly to: string;
  readonly stations: readonly { readonly name: string; readonly color: string }[];
  readonly colors: { readonly ground: string; readonly accent: string };
}

const MARGIN = 80;
const RADIUS = 20;
const STROKE = 8;
/** The line with its end stations is as wide as the text, in pixels. */
const LINE = {
  y: 472,
  from: MARGIN + RADIUS + STROKE / 2,
  to: SHARE_IMAGE.width - MARGIN - RADIUS - STROKE / 2,
  /** From an end to the station next to it: the label of an end stands on one side of it only. */
  inset: 186,
} as const;
/** Starlight's inks in the light theme: what leads, and what follows. */
const INK = '#17181c';
const QUIET = '#4a4f58';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function stationAt(station: number, stations: number): number {
  const [first, last] = [LINE.from + LINE.inset, LINE.to - LINE.inset];
  return Math.round(first + (station * (last - first)) / (stations - 1));
}

function label(text: string, x: number): string {
  return `<p class="label" style="left:${x}px">${escape(text)}</p>`;
}

function circle(x: number, fill: string, stroke: string, rest = ''): string {
  return `<circle cx="${x}" cy="${LINE.y}" r="${RADIUS}" stroke-width="${STROKE}" fill="${fill}" stroke="${stroke}"${rest}/>`;
}

function line({ stations, colors, from, to }: ShareCard): string {
  const { ground, accent } = colors;
  const at = (station: number) => stationAt(station, stations.length);
  // Ten dashes on the way around, the first one where the line leaves.
  const dash = (2 * Math.PI * RADIUS) / 20;
  const dashes = ` stroke-dasharray="${dash} ${dash}" stroke-dashoffset="${dash / 2}"`;
  return `<svg width="${SHARE_IMAGE.width}" height="${SHARE_IMAGE.height}">
<path d="M${LINE.from} ${LINE.y}H${LINE.to}" stroke="${accent}" stroke-width="10"/>
${circle(LINE.from, ground, accent, dashes)}
${stations.map(({ color }, index) => circle(at(index), ground, color)).join('\n')}
${circle(LINE.to, accent, accent)}
</svg>
<p class="label from">${escape(from)}</p>
${stations.map(({ name }, index) => label(name, at(index))).join('\n')}
<p class="label to">${escape(to)}</p>`;
}

function style({ colors, locale }: ShareCard): string {
  const chinese = locale === 'zh-cn';
  return `
* { margin: 0; box-sizing: border-box; }
body {
  position: relative;
  width: ${SHARE_IMAGE.width}px;
  height: ${SHARE_IMAGE.height}px;
  padding: 64px ${MARGIN}px;
  overflow: hidden;
  background: ${colors.ground};
  color: ${INK};
  font-family: 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', system-ui, sans-serif;
  line-height: 1.25;
}
.over { color: ${colors.accent}; font-size: 34px; font-weight: 700; }
h1 { margin-top: 22px; font-size: ${chinese ? 100 : 92}px; line-height: 1.15; ${chinese ? '' : 'letter-spacing: -0.02em;'} }
.text { margin-top: 22px; color: ${QUIET}; font-size: 40px; text-wrap: balance; }
svg { position: absolute; inset: 0; fill: none; }
.label {
  position: absolute;
  top: ${LINE.y + 42}px;
  width: 160px;
  margin-left: -80px;
  color: ${QUIET};
  font-size: 25px;
  line-height: 1.2;
  text-align: center;
}
.from, .to { margin: 0; color: ${INK}; font-weight: 700; }
.from { left: ${MARGIN}px; text-align: left; }
.to { right: ${MARGIN}px; text-align: right; }
`;
}

export function shareCardHtml(card: ShareCard): string {
  return `<!doctype html>
<html lang="${langOf(card.locale)}">
<meta charset="utf-8">
<style>${style(card)}</style>
<p class="over">${escape(card.over)}</p>
<h1>${escape(card.title)}</h1>
<p class="text">${escape(card.text)}</p>
${line(card)}
</html>
`;
}
