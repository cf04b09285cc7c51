import { describe, expect, test } from 'vitest';
import type { TermEntry } from '../catalogue/registry.ts';
import { planTerm, Refusal } from './term-plan.ts';

type Entries = Readonly<Record<string, Partial<TermEntry> & { label: string }>>;

/** @param used names that articles have, the old one among them */
function plan(from: string, to: string, entries: Entries = {}, used: readonly string[] = [from]) {
	const files = new Map(Object.entries(entries).map(([slug, entry]) => [slug, { aliases: [], ...entry }]));
	const names = new Map(used.map((name) => [name, 'articles/2022/01/a.md']));
	const { isOld, ...rest } = planTerm({ kind: 'tag', from, to }, files, names);
	return { ...rest, old: used.filter(isOld) };
}

describe('a name that no file has', () => {
	test('becomes one with a file that leads from its address', () => {
		expect(plan('حلب', 'مدينة حلب')).toEqual({
			old: ['حلب'],
			file: { slug: 'مدينة-حلب', entry: { label: 'مدينة حلب', aliases: ['حلب'], formerly: ['حلب'] } },
			moved: { from: 'حلب', to: 'مدينة-حلب' },
		});
	});

	test('becomes another spelling of one address without a file', () => {
		expect(plan('النّاتو', 'الناتو', {}, ['النّاتو', 'الناتو'])).toEqual({ old: ['النّاتو'] });
	});

	test('takes spellings of its own address along', () => {
		expect(plan('حلب', 'الشهباء', {}, ['حلب', 'حَلَب', 'حلب الشهباء']).old).toEqual(['حلب', 'حَلَب']);
	});

	test('becomes part of a term that has one', () => {
		expect(plan('الحلف', 'الناتو', { nato: { label: 'الناتو', aliases: ['NATO'], description: 'حلف' } })).toEqual({
			old: ['الحلف'],
			file: {
				slug: 'nato',
				from: 'nato',
				entry: { label: 'الناتو', aliases: ['NATO', 'الحلف'], description: 'حلف', formerly: ['الحلف'] },
			},
			moved: { from: 'الحلف', to: 'nato' },
		});
	});
});

describe('a name of a file', () => {
	test('whose address was chosen keeps it', () => {
		expect(plan('الناتو', 'حلف شمال الأطلسي', { nato: { label: 'الناتو', aliases: ['NATO'] } })).toEqual({
			old: ['الناتو'],
			file: { slug: 'nato', from: 'nato', entry: { label: 'حلف شمال الأطلسي', aliases: ['NATO', 'الناتو'] } },
		});
	});

	test('whose address is the name moves', () => {
		expect(plan('حلب', 'مدينة حلب', { حلب: { label: 'حلب', url: 'https://aleppo.example/' } })).toEqual({
			old: ['حلب'],
			file: {
				slug: 'مدينة-حلب',
				from: 'حلب',
				entry: { label: 'مدينة حلب', aliases: ['حلب'], url: 'https://aleppo.example/', formerly: ['حلب'] },
			},
			gone: 'حلب',
			moved: { from: 'حلب', to: 'مدينة-حلب' },
		});
	});

	test('goes into another file with all that this one does not say', () => {
		const entries = {
			nato: { label: 'الناتو', aliases: ['NATO'], description: 'حلف', formerly: ['nato-1'] },
			otan: {
				label: 'الأطلسي',
				aliases: ['OTAN'],
				description: 'غيره',
				url: 'https://nato.int/',
				formerly: ['الأطلسي'],
			},
		};
		expect(plan('الأطلسي', 'الناتو', entries)).toEqual({
			old: ['الأطلسي'],
			file: {
				slug: 'nato',
				from: 'nato',
				entry: {
					label: 'الناتو',
					aliases: ['NATO', 'OTAN', 'الأطلسي'],
					description: 'حلف',
					url: 'https://nato.int/',
					formerly: ['nato-1', 'الأطلسي', 'otan'],
				},
			},
			gone: 'otan',
			moved: { from: 'otan', to: 'nato' },
		});
	});

	test('with a new name that articles have already leads from that address too', () => {
		expect(plan('الناتو', 'الحلف', { nato: { label: 'الناتو' } }, ['الناتو', 'الحلف']).file).toEqual({
			slug: 'nato',
			from: 'nato',
			entry: { label: 'الحلف', aliases: ['الناتو'], formerly: ['الحلف'] },
		});
	});

	test('becomes the one of its spellings that readers see', () => {
		expect(plan('عمّان', 'عمان', { amman: { label: 'عمّان', aliases: ['عمان'] } })).toEqual({
			old: ['عمّان'],
			file: { slug: 'amman', from: 'amman', entry: { label: 'عمان', aliases: ['عمّان'] } },
		});
	});

	test('that is a spelling gives way to the label in articles alone', () => {
		expect(plan('NATO', 'الناتو', { nato: { label: 'الناتو', aliases: ['NATO'] } })).toEqual({ old: ['NATO'] });
	});

	test('there and back has one earlier address', () => {
		expect(plan('ب', 'أ', { ب: { label: 'ب', aliases: ['أ'], formerly: ['أ'] } }).file).toEqual({
			slug: 'ب',
			from: 'ب',
			entry: { label: 'أ', aliases: ['ب'], formerly: ['أ'] },
		});
	});
});

test('a rename that was cut short is finished', () => {
	const cut = { nato: { label: 'الناتو', aliases: ['الحلف'], formerly: ['الحلف'] }, الحلف: { label: 'الحلف' } };
	expect(plan('الحلف', 'الناتو', cut)).toEqual({
		old: ['الحلف'],
		file: { slug: 'nato', from: 'nato', entry: cut.nato },
		gone: 'الحلف',
		moved: { from: 'الحلف', to: 'nato' },
	});
});

describe('two names that can not be one', () => {
	test.each<[string, string, string, Entries, string[], string]>([
		[
			'a spelling of another term',
			'NATO',
			'الحلف',
			{ nato: { label: 'الناتو', aliases: ['NATO'] } },
			['NATO'],
			'it is another spelling of `الناتو` (tags/nato.yml)',
		],
		['a name without letters', 'حلب', '+++', {}, ['حلب'], 'expected a letter or a digit in it'],
		[
			'an address that another name has',
			'حلب',
			'C#',
			{},
			['حلب', 'C++'],
			'its address /tags/c/ is that of `C++` in articles/2022/01/a.md',
		],
		[
			'an address that another file has',
			'حلب',
			'C#',
			{ c: { label: 'C++' } },
			['حلب'],
			'its address /tags/c/ is that of `C++` (tags/c.yml)',
		],
	])('%s', (_, from, to, entries, used, message) => {
		const found = (() => {
			try {
				return plan(from, to, entries, used);
			} catch (error) {
				return error;
			}
		})();
		expect(found).toBeInstanceOf(Refusal);
		expect((found as Refusal).message.replace(/[\u2068\u2069]/g, '')).toContain(message);
	});
});
