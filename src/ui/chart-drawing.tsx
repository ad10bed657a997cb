import './chart-policy.ts';

import { BarChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, use as draws } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState } from 'react';

import { clockWords, momentWords, monthDayWords } from '#kernel/moment.ts';
import type { Language } from '#kernel/text.ts';

import type { Bars, ChartSpec, ChartTone, Course } from './chart-spec.ts';
import { useWords } from './words.tsx';

draws([
  ...[BarChart, LineChart, SVGRenderer, AriaComponent],
  ...[GridComponent, LegendComponent, MarkLineComponent, TooltipComponent],
]);

/** Draws a chart in the colours of the place it stands in, and again whenever that place changes size. */
export function ChartDrawing({ spec: told }: { readonly spec: ChartSpec }) {
  const { language } = useWords();
  const spec = useSettled(told);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const chart = init(element, null, { renderer: 'svg' });
    const draw = () => {
      const ink = inkOf(element);
      chart.resize({ height: heightOf(spec, ink) });
      chart.setOption(optionOf(spec, { language, ink }));
    };
    const observer = new ResizeObserver(draw);
    // Drawn before its letters have come, it would be laid out by those of another font.
    void lettersOf(spec, element).finally(() => {
      if (!chart.isDisposed()) observer.observe(element);
    });
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [spec, language]);
  return <div ref={place} className="w-full" />;
}

/**
 * The font of what a chart says, of those named the first: asking for all would fetch each of them. A letter
 * it lacks is drawn in the next, as wide.
 */
function lettersOf({ series }: ChartSpec, element: Element): Promise<unknown> {
  const [family = ''] = getComputedStyle(element).fontFamily.split(',');
  return document.fonts.load(`1rem ${family}`, series.map(({ name }) => name).join(''));
}

/** The same thing for as long as it says the same, so that nothing is drawn twice. */
function useSettled<Thing>(thing: Thing): Thing {
  const [kept, setKept] = useState(thing);
  if (kept === thing || JSON.stringify(kept) === JSON.stringify(thing)) return kept;
  setKept(thing);
  return thing;
}

/** About how wide words are, in heights of a letter. */
const wide = (words: string): number =>
  Array.from(words, (letter) => ((letter.codePointAt(0) ?? 0) > 0x2e80 ? 1.04 : 0.6)).reduce(
    (sum, each) => sum + each,
    0,
  );

/** The room for the name of each part: as much as the longest needs. */
const nameWidth = ({ series }: ChartSpec, { size }: Ink): number =>
  Math.ceil(Math.max(0, ...series.map(({ name }) => wide(name))) * size);

/** What stands beside each name: its mark, and the gaps on either side. */
const markWidth = 48;

/** How many lines the names of the parts fill above the drawing. */
function legendLines(spec: ChartSpec, ink: Ink): number {
  const inOneLine = Math.floor(ink.width / (nameWidth(spec, ink) + markWidth));
  return Math.max(1, Math.ceil(spec.series.length / Math.max(1, inOneLine)));
}

const legendHeight = (spec: ChartSpec, ink: Ink): number =>
  Math.round(ink.size * (0.8 + legendLines(spec, ink) * 1.9));

const heightOf = (spec: ChartSpec, ink: Ink): number =>
  legendHeight(spec, ink) +
  Math.round(ink.size * (spec.kind === 'bars' ? 2.5 + spec.lines.length * 2.6 : 20));

type Ink = {
  readonly of: (tone: ChartTone) => string;
  readonly text: string;
  readonly line: string;
  readonly paper: string;
  readonly font: string;
  /** Letters as high as the place asks for, and never too small to read. */
  readonly size: number;
  readonly width: number;
};

/** The theme's colours as they are where the chart stands. */
function inkOf(element: HTMLElement): Ink {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--chart-${name}`).trim();
  return {
    of: colour,
    text: colour('text'),
    line: colour('line'),
    paper: colour('paper'),
    font: style.fontFamily,
    width: element.clientWidth,
    size: Math.max(14, Math.round(Number.parseFloat(style.fontSize) * 0.875)),
  };
}

type Drawn = { readonly language: Language; readonly ink: Ink };

function optionOf(spec: ChartSpec, drawn: Drawn): EChartsCoreOption {
  const { ink } = drawn;
  return {
    animation: false,
    backgroundColor: ink.paper,
    textStyle: { fontFamily: ink.font, fontSize: ink.size, color: ink.text },
    // Told apart by patterns as well: by whoever sees no colours, and on paper.
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    legend: {
      top: 0,
      left: 0,
      itemGap: 16,
      icon: 'roundRect',
      textStyle: { fontSize: ink.size, color: ink.text, width: nameWidth(spec, ink) },
    },
    tooltip: {
      trigger: 'axis',
      // Drawn like the rest: the site's policy lets nothing be made of marked-up text.
      renderMode: 'richText',
      axisPointer: { type: spec.kind === 'bars' ? 'shadow' : 'line' },
    },
    ...(spec.kind === 'bars' ? barsOf(spec, drawn) : courseOf(spec, drawn)),
  };
}

const axisOf = ({ text, line, size }: Ink) => ({
  axisLabel: { color: text, fontSize: size },
  axisLine: { lineStyle: { color: line } },
  splitLine: { lineStyle: { color: line } },
});

function barsOf(spec: Bars, { ink }: Drawn): EChartsCoreOption {
  const { lines, series } = spec;
  const axis = axisOf(ink);
  const longest = lines.reduce((most, line) => Math.max(most, wide(line)), 0);
  const room = Math.round(Math.min(longest * ink.size, ink.width * 0.4));
  return {
    grid: { top: legendHeight(spec, ink), left: room + 12, right: 24, bottom: ink.size * 2 },
    xAxis: { type: 'value', minInterval: 1, ...axis },
    yAxis: {
      ...{ type: 'category', inverse: true, data: [...lines] },
      ...axis,
      axisLabel: {
        ...axis.axisLabel,
        width: room + 4,
        lineHeight: ink.size * 1.15,
        overflow: 'break',
      },
      splitLine: { show: false },
    },
    series: series.map(({ name, tone, values }) => ({
      ...{ type: 'bar', stack: 'all', name, data: [...values], barMaxWidth: ink.size * 1.6 },
      itemStyle: { color: ink.of(tone), borderColor: ink.paper, borderWidth: 1 },
    })),
  };
}

function courseOf(spec: Course, { language, ink }: Drawn): EChartsCoreOption {
  const { moments, series, marks } = spec;
  const axis = axisOf(ink);
  const words = (at: number) => momentWords(new Date(at), language);
  return {
    grid: {
      top: legendHeight(spec, ink) + ink.size * 1.5,
      left: 4,
      right: 24,
      bottom: 4,
      containLabel: true,
    },
    xAxis: {
      ...{ type: 'time', ...axis },
      splitLine: { show: false },
      axisLabel: {
        ...axis.axisLabel,
        hideOverlap: true,
        formatter: shortMoment(moments, language),
      },
      axisPointer: { label: { formatter: ({ value }: { value: number }) => words(value) } },
    },
    yAxis: { type: 'value', minInterval: 1, ...axis },
    series: series.map(({ name, tone, values }, at) => ({
      ...{ type: 'line', stack: 'all', name, showSymbol: false, step: 'end' },
      data: moments.map((moment, number) => [moment.getTime(), values[number] ?? 0]),
      lineStyle: { width: 1, color: ink.of(tone) },
      itemStyle: { color: ink.of(tone) },
      areaStyle: { color: ink.of(tone), opacity: 1 },
      ...(at === 0 && marks.length > 0 ? { markLine: marksOf({ marks, moments }, ink) } : {}),
    })),
  };
}

function isLate(at: Date, moments: readonly Date[]): boolean {
  const [first, last] = [moments[0]?.getTime() ?? 0, moments.at(-1)?.getTime() ?? 0];
  return at.getTime() - first > (last - first) * 0.8;
}

/** Days where the course is long, else the hours of the day. */
function shortMoment(moments: readonly Date[], language: Language) {
  const span = (moments.at(-1)?.getTime() ?? 0) - (moments[0]?.getTime() ?? 0);
  return (at: number): string => {
    const date = new Date(at);
    return span > 3 * 86_400_000 ? monthDayWords(date, language) : clockWords(date).slice(0, 5);
  };
}

const marksOf = ({ marks, moments }: Pick<Course, 'marks' | 'moments'>, ink: Ink) => ({
  ...{ silent: true, symbol: 'none' },
  lineStyle: { color: ink.text, width: 2, type: 'dashed' },
  label: { color: ink.text, fontSize: ink.size, formatter: '{b}' },
  data: marks.map(({ at, label }) => ({
    ...{ name: label, xAxis: at.getTime() },
    // Beside the right edge there is no room for half of the words.
    label: { align: isLate(at, moments) ? 'right' : 'center' },
  })),
});
