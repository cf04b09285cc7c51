import type { Problem } from '../problem.ts';

export function translateProblem<P extends Problem>(problem: P, _language: 'ar' | 'en'): P {
	return problem;
}
