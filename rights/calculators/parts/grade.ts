import type { Fraction } from '../../fraction.ts';

/** The grade of a wage: the lowest that reaches it, or the top grade. Grades rise. */
export function gradeOf(wage: number, grades: readonly Fraction[]): Fraction {
  const grade = grades.find((candidate) => candidate.atLeast(wage)) ?? grades.at(-1);
  if (!grade) throw new RangeError('there are no grades');
  return grade;
}
