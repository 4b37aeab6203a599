import Type from 'typebox';
import { Fraction } from '../fraction.ts';
import { calculator } from './parts/calculator.ts';
import { flag } from './parts/fields.ts';
import type { Figures } from './parts/figures.ts';
import { bracket } from './parts/fine.ts';
import { notice, number, step } from './parts/result.ts';

const FORMULA = 'heat.coefficients';

/** The heat index of the official guide and its level; direct sun raises a level (annex 2, note 3). */
export const heat = calculator({
  id: 'heat',
  input: {
    temperature: Type.Number({ minimum: -50, maximum: 60, description: '°C of the air' }),
    humidity: Type.Number({ minimum: 0, maximum: 100, description: '% relative' }),
    directSun: flag,
  },
  needs: ['temperature', 'humidity'],
  articles: ['OSHA 6(1)8', 'OSFR 324-6'],
  compute({ temperature, humidity, directSun = false }, law) {
    const fahrenheit = Fraction.of(temperature).times('9/5').plus(32);
    const heatIndexF = Fraction.of(heatIndex(fahrenheit, humidity, law)).round();
    const heatIndexC = heatIndexF.minus(32).times('5/9').round(1);
    const levels = law.rows('heat.levels');
    const row = levels.findLast(
      (level) => !level.has('from_c') || heatIndexC.atLeast(level.number('from_c')),
    );
    const level = row?.number('level').toNumber() ?? 0;
    const top = levels.at(-1)?.number('level').toNumber() ?? level;
    const effectiveLevel = directSun && level > 0 ? Math.min(level + 1, top) : level;
    return {
      values: { heatIndexF: number(heatIndexF), heatIndexC: number(heatIndexC), level, effectiveLevel },
      steps: [
        step('heatIndexF', `${temperature} °C, ${humidity} %`, number(heatIndexF)),
        step('heatIndexC', `(${heatIndexF} − 32) × 5/9`, number(heatIndexC)),
      ],
      articles: effectiveLevel === top ? ['OSFR 303-1'] : [],
      notices: [
        ...(effectiveLevel > 0 ? [notice('heatMeasures', { level: effectiveLevel })] : []),
        ...(effectiveLevel === top && law.knows('heat.fine_2026')
          ? [notice('heatFine', { ...bracket(law, 'heat.fine_2026') })]
          : []),
      ],
      notCovered: [{ key: 'indoorFurnaceWork' }],
    };
  },
});

/** In °F, from °F and %: the simple formula in mild air, else the regression with its two adjustments. */
function heatIndex(fahrenheit: Fraction, r: number, law: Figures): number {
  const figure = (...path: string[]) => law.number(FORMULA, ...path).toNumber();
  const t = fahrenheit.toNumber();
  const simple =
    0.5 *
    (t +
      figure('simple', 'add') +
      (t - figure('simple', 'from')) * figure('simple', 'slope') +
      r * figure('simple', 'humidity'));
  if ((t + simple) / 2 < figure('simple', 'until')) return simple;
  const term = (name: string) => figure('regression', name);
  const regression =
    term('constant') +
    term('t') * t +
    term('r') * r +
    term('tr') * t * r +
    term('tt') * t * t +
    term('rr') * r * r +
    term('ttr') * t * t * r +
    term('trr') * t * r * r +
    term('ttrr') * t * t * r * r;
  return regression + adjustment(t, r, figure);
}

function adjustment(t: number, r: number, figure: (...path: string[]) => number): number {
  const within = (kind: 'dry' | 'damp') => t >= figure(kind, 'from') && t <= figure(kind, 'to');
  if (r < figure('dry', 'below') && within('dry')) {
    const width = figure('dry', 'width');
    const away = Math.abs(t - figure('dry', 'middle'));
    return -((figure('dry', 'below') - r) / figure('dry', 'per')) * Math.sqrt((width - away) / width);
  }
  if (r > figure('damp', 'above') && within('damp')) {
    return (
      ((r - figure('damp', 'above')) / figure('damp', 'per')) *
      ((figure('damp', 'to') - t) / figure('damp', 'width'))
    );
  }
  return 0;
}
