import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { readAccount } from '../request/account';
import { bodyOf } from '../request/output';
import { appPath } from '../path';
import { exchange } from '../request/wire';

const pageSize = 300;

/** All segments of the app. Messages address them by name, so the name is the value. */
export async function getSegments(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const account = await readAccount(this);
	const names: string[] = [];
	for (;;) {
		const answer = await exchange(this, account, {
			method: 'GET',
			url: appPath('/segments'),
			qs: { limit: pageSize, offset: names.length },
		});
		const page = (bodyOf(answer).segments ?? []) as Array<{ name: string }>;
		names.push(...page.map((segment) => segment.name));
		if (page.length < pageSize) return names.map((name) => ({ name, value: name }));
	}
}
