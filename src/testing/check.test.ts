import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../check/finding.ts';
import { type CommandResult, runScript } from './command.ts';
import { Sandbox } from './sandbox.ts';
import { WRITERS_FILES, writersPictures } from './writers-files.ts';

const SITE = 'title: أرشيف\nurl: https://example.org/\ntimeZone: Asia/Damascus\n';
const NOW = ['--now', '2030-01-01T00:00:00Z'];

let sandbox: Sandbox;
let result: CommandResult;
let problems: Finding[];

beforeAll(async () => {
	sandbox = new Sandbox();
	sandbox.write('site.yml', SITE);
	for (const [file, bytes] of Object.entries(await writersPictures())) sandbox.write(file, bytes);
	for (const { file, bytes } of WRITERS_FILES) sandbox.write(file, bytes);
	const { content, cache } = sandbox.options('check');
	result = await runScript('check.ts', ['--content', content, '--cache', cache, '--format', 'json', ...NOW]);
	problems = JSON.parse(result.stdout).problems;
});
afterAll(() => sandbox.dispose());

describe('of the files that writers make', () => {
	test.each(WRITERS_FILES)('$about: $told', ({ file, told }) => {
		const found = problems
			.filter((problem) => problem.file.endsWith(`/${file}`))
			.map(({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`);
		expect(found).toEqual(told);
	});
});
