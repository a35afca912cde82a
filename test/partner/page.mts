import type { Finding, Report } from './check.mts';
import type { ProxiedRequest } from './requestProxy.mts';
import type { CliOptions } from './cliOptions.mts';

/*
 * What a person reads. No line of it holds a key.
 */

/** The parts of a request that people compare with the guide. */
function lines({ method, path, body, usage, scheme, status }: ProxiedRequest): string[] {
	return [
		`${method} ${path}`,
		`Authorization: ${scheme} …`,
		`OneSignal-Usage: ${usage}`,
		...(Object.keys(body).length > 0 ? [JSON.stringify(body)] : []),
		`→ ${status}${status === 429 ? ' from this check, which turns the first try away' : ''}`,
	];
}

const checkMark = ({ holds }: Finding) => (holds ? '✓' : '✗');

export function formatStep(finding: Finding): string {
	const requests = finding.sent.map((one) => lines(one).join('\n       '));
	const reason = finding.reason === undefined ? [] : [finding.reason];
	const all = [...requests, ...reason].map((text) => `       ${text}`).join('\n\n');
	return `  ${checkMark(finding)} ${finding.title}\n\n${all}\n`;
}

const formatRule = (finding: Finding): string =>
	`  ${checkMark(finding)} ${finding.title}: ${finding.holds ? 'no' : 'YES'}`;

export function formatHeader({ send, appId, baseUrl }: CliOptions): string {
	const where = send
		? `In the app ${appId}, at ${baseUrl}`
		: 'Without --send: nothing leaves this machine, an emulator responds in place of OneSignal';
	return `OneSignal's partner guide, step by step\n${where}\n`;
}

function conclusion(
	{ send, externalId, email }: CliOptions,
	{ steps, rules: mistakes }: Report,
): string {
	const all = [...steps, ...mistakes];
	const failed = all.filter(({ holds }) => !holds);
	if (failed.length > 0) return `Not yet: ${failed.map(({ title }) => title).join('; ')}.`;
	if (!send)
		return `All ${all.length} hold. To do it in an app of yours: --send, --app-id and --email.`;
	return `All ${all.length} hold. Look at "${externalId}" under Audience > Users in OneSignal, and for the message at ${email}.
The user stays for OneSignal's own look; delete it there when you no longer need it.`;
}

export function formatSummary(options: CliOptions, report: Report): string {
	if (report.rules.length === 0) return conclusion(options, report);
	const mistakes = report.rules.map(formatRule).join('\n');
	return `  The mistakes that the guide names\n\n${mistakes}\n\n${conclusion(options, report)}`;
}

export const allHold = ({ steps, rules: mistakes }: Report): boolean =>
	mistakes.length > 0 && [...steps, ...mistakes].every(({ holds }) => holds);
