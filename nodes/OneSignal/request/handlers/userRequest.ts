import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
} from 'n8n-workflow';

import { asFlag } from '../../parse/number';
import { read } from '../../parse/parser';
import { refusal } from '../../parse/validationError';
import { asText } from '../../parse/text';
import { isDryRun } from '../dryRun';
import { converse, settled, type Outcome } from '../sendWithRetry';
import { bodyOf } from '../toItems';
import { runOf } from '../run/runState';
import { send } from './sendRequest';
import type { Request } from '../http/httpClient';

/** What the person wants; fields of the collection 'Options'. */
const ifUnknown = { name: 'options.ifUnknown', displayName: 'If User Is Unknown' };
const requireExternalId = {
	name: 'options.requireExternalId',
	displayName: 'Require External ID',
};

/** Where a request points at a user. */
interface Whom {
	path: string;
	/** The user's External ID, where the request names the user by it. */
	externalId?: string;
}

/**
 * The door for what concerns one user. What is written to a user without an External ID is lost when
 * that person logs in, so a user who is addressed in another way is looked up first, once a run.
 */
export async function sendToUser(
	this: IExecuteSingleFunctions,
	asked: DeclarativeRestApiSettings.ResultOptions,
): Promise<INodeExecutionData[]> {
	if (await isReady(this, asked.options)) return await send.call(this, asked);
	return [{ json: { found: false }, pairedItem: { item: this.getItemIndex() } }];
}

/** Whether the request may leave: `false` stands for a user who is to be skipped. */
async function isReady(context: IExecuteSingleFunctions, request: Request): Promise<boolean> {
	if (isDryRun(context)) return true;
	const whom = whomOf(request);
	const wish = read(context, ifUnknown, asText) || 'stop';
	const needsId = mustHaveExternalId(context, request, whom);
	if (wish === 'stop' && !needsId) return true;
	const outcome = await identityOf(context, whom);
	if (!isUnknown(outcome) || wish === 'stop') {
		const answer = settled(context, inNameOf(request, outcome));
		const { identity } = bodyOf(answer) as { identity?: IDataObject };
		if (needsId && !identity?.external_id) throw anonymous(context);
		return true;
	}
	if (wish === 'create') settled(context, inNameOf(request, await create(context, whom)));
	return wish === 'create';
}

/** Reading and deleting leave nothing behind that could be lost. */
const mustHaveExternalId = (
	context: IExecuteSingleFunctions,
	{ method }: Request,
	{ externalId }: Whom,
): boolean =>
	(method === 'PATCH' || method === 'POST') &&
	externalId === undefined &&
	read(context, requireExternalId, asFlag) !== false;

const byUser = '/apps/{app_id}/users/by';

/** The user whom the path names, or else the custom event in the body. */
function whomOf({ url = '', body }: Request): Whom {
	const [path, label, id = ''] =
		/^.*?\/(?:users\/by\/([^/]+)\/([^/]+)|subscriptions\/[^/]+\/user)/.exec(url) ?? [];
	if (path) {
		return { path, externalId: label === 'external_id' ? decodeURIComponent(id) : undefined };
	}
	const [{ external_id: externalId, onesignal_id }] = (body as { events: IDataObject[] }).events;
	return {
		path: `${byUser}/onesignal_id/${String(onesignal_id)}`,
		externalId: externalId as string,
	};
}

/** What OneSignal says of the user's IDs, asked once for all items of the run. */
async function identityOf(context: IExecuteSingleFunctions, { path }: Whom): Promise<Outcome> {
	return await once(context, path, { method: 'GET', url: `${path}/identity` });
}

async function create(
	context: IExecuteSingleFunctions,
	{ path, externalId }: Whom,
): Promise<Outcome> {
	if (externalId === undefined) throw notCreatable(context);
	const body = { identity: { external_id: externalId } };
	return await once(context, `new ${path}`, { method: 'POST', url: '/apps/{app_id}/users', body });
}

async function once(
	context: IExecuteSingleFunctions,
	name: string,
	request: Request,
): Promise<Outcome> {
	const { account, lookUps } = runOf(context);
	const known = lookUps.get(name) as Promise<Outcome> | undefined;
	if (known) return await known;
	const asked = account.then(async (own) => await converse(context, own, request));
	lookUps.set(name, asked);
	return await asked;
}

/** What the item is about to ask says how to try again: purchases count anew, a look-up does not. */
const inNameOf = (request: Request, outcome: Outcome): Outcome => ({
	...outcome,
	request: request as IHttpRequestOptions,
});

const isUnknown = (outcome: Outcome): boolean =>
	'statusCode' in outcome && outcome.statusCode === 404;

const anonymous = (context: IExecuteSingleFunctions): Error =>
	refusal(
		context,
		'The user has no External ID yet, so what is written now would be lost at the next login',
		"Let your app log the user in first (OneSignal.login), or keep the item until it has. To write all the same, switch off Options > 'Require External ID'.",
	);

const notCreatable = (context: IExecuteSingleFunctions): Error =>
	refusal(
		context,
		'OneSignal does not know the user, and can create one by External ID only',
		"Choose 'External ID' under 'Identify User By', or another choice under Options > 'If User Is Unknown'.",
	);
