import type { Finding, Report } from './check.mts';
import type { Passed } from './requestProxy.mts';
import type { Wishes } from './cliOptions.mts';

/*
 * What a person reads. No line of it holds a key.
 */

/** The parts of a request that people compare with the guide. */
function lines({ method, path, body, usage, scheme, status }: Passed): string[] {
	return [
		`${method} ${path}`,
		`Authorization: ${scheme} …`,
		`OneSignal-Usage: ${usage}`,
		...(Object.keys(body).length > 0 ? [JSON.stringify(body)] : []),
		`→ ${status}${status === 429 ? ' from this check, which turns the first try away' : ''}`,
	];
}

const mark = ({ holds }: Finding) => (holds ? '✓' : '✗');

export function stepOf(finding: Finding): string {
	const requests = finding.sent.map((one) => lines(one).join('\n       '));
	const reason = finding.reason === undefined ? [] : [finding.reason];
	const all = [...requests, ...reason].map((text) => `       ${text}`).join('\n\n');
	return `  ${mark(finding)} ${finding.title}\n\n${all}\n`;
}

const avoided = (finding: Finding): string =>
	`  ${mark(finding)} ${finding.title}: ${finding.holds ? 'no' : 'YES'}`;

export function beginningOf({ send, appId, baseUrl }: Wishes): string {
	const where = send
		? `In the app ${appId}, at ${baseUrl}`
		: 'Without --send: nothing leaves this machine, a stand-in answers for OneSignal';
	return `OneSignal's partner guide, step by step\n${where}\n`;
}

function ending({ send, externalId, email }: Wishes, { steps, mistakes }: Report): string {
	const all = [...steps, ...mistakes];
	const failed = all.filter(({ holds }) => !holds);
	if (failed.length > 0) return `Not yet: ${failed.map(({ title }) => title).join('; ')}.`;
	if (!send)
		return `All ${all.length} hold. To do it in an app of yours: --send, --app-id and --email.`;
	return `All ${all.length} hold. Look at "${externalId}" under Audience > Users in OneSignal, and for the message at ${email}.
The user stays for OneSignal's own look; delete it there when you no longer need it.`;
}

export function endOf(wishes: Wishes, report: Report): string {
	if (report.mistakes.length === 0) return ending(wishes, report);
	const mistakes = report.mistakes.map(avoided).join('\n');
	return `  The mistakes that the guide names\n\n${mistakes}\n\n${ending(wishes, report)}`;
}

export const isWell = ({ steps, mistakes }: Report): boolean =>
	mistakes.length > 0 && [...steps, ...mistakes].every(({ holds }) => holds);
