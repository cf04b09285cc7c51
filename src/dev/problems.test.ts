import { expect, test } from 'vitest';
import { TestArchive } from '../testing/archive.ts';
import { articleFile, TempFolder } from '../testing/catalogue.ts';
import { problemLanguage, translateProblem } from '../translate-problem.ts';
import { fileProblems } from './problems.ts';

const written = { id: '2022/01/live', title: 'خبر', date: '2022-01-08', body: 'قال ، ثم [هنا](/nowhere/).\n' };

test('a writer sees what the build says of the open file, what an editor would, and links that lead nowhere', () => {
	using folder = new TempFolder({ 'articles/2022/01/live.md': articleFile({ ...written, image: 'gone.jpg' }) });
	const archive = new TestArchive().put(written);
	archive.sql.run(
		"INSERT INTO problems (file, line, column, severity, code, message) VALUES ('articles/2022/01/live.md', 5, 3, 'warning', 'x', 'y')",
	);
	const of = { archive, sql: archive.sql, folders: { content: folder.path, theme: '', images: '' } };
	const codes = (areLinksKnown: boolean) =>
		fileProblems(of, written.id, areLinksKnown).map(({ line, column, code }) => `${line}:${column} ${code}`);
	const [picture, build, space, link] = ['4:8 alt-missing', '5:3 x', '6:4 space-before-mark', '6:10 link-dead'];
	expect(codes(true)).toEqual([picture, build, space, link]);
	// While the archive is being read, nobody knows.
	expect(codes(false)).toEqual([picture, build, space]);
	const told = fileProblems(of, written.id, true).map((one) => translateProblem(one, problemLanguage('ar-SY')));
	expect(told[2]).toEqual({
		file: 'articles/2022/01/live.md',
		line: 6,
		column: 4,
		severity: 'warning',
		code: 'space-before-mark',
		message: 'مسافة قبل «،»، والعلامة تلتصق بالكلمة التي قبلها.',
		hint: 'اكتب `\u2068قال،\u2069`.',
	});
	folder.remove('articles/2022/01/live.md');
	expect(codes(true)).toEqual([build]);
});
