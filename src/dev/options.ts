/** How `npm run dev` tells the integration, which Astro loads from its config file, which archive to show. */
export const DEV_ENVIRONMENT = { content: 'WARRAQ_CONTENT', cache: 'WARRAQ_CACHE' } as const;

export function devFolders(environment: NodeJS.ProcessEnv): { content?: string; cache?: string } {
	const content = environment[DEV_ENVIRONMENT.content];
	const cache = environment[DEV_ENVIRONMENT.cache];
	return { ...(content && { content }), ...(cache && { cache }) };
}
