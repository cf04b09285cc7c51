import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../src/build/root.ts';
import type { Machine, ToolName } from './result.ts';

/** This machine, and the versions of the tools that were measured. */
export function readMachine(tools: readonly ToolName[]): Machine {
	const versions: Record<string, string> = {
		node: process.versions.node,
		warraq: readJson(path.join(ROOT, 'package.json')).version,
	};
	if (tools.includes('hugo')) {
		const said = spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout;
		versions['hugo'] = /v([\d.]+)/.exec(said)?.[1] ?? 'unknown';
	}
	if (tools.includes('eleventy')) versions['eleventy'] = versionOf('eleventy', '@11ty/eleventy');
	if (tools.includes('astro') || tools.includes('astro-incremental')) versions['astro'] = versionOf('astro', 'astro');
	return {
		cpu: os.cpus()[0]?.model ?? 'unknown',
		cores: os.availableParallelism(),
		memoryBytes: os.totalmem(),
		system: `${os.type()} ${os.release()}`,
		versions,
	};
}

function versionOf(project: string, name: string): string {
	const lock = readJson(path.join(ROOT, 'scripts', 'bench', 'peers', project, 'package-lock.json'));
	return lock.packages[`node_modules/${name}`]?.version ?? 'unknown';
}

function readJson(file: string) {
	return JSON.parse(readFileSync(file, 'utf8'));
}
