import { emailTo, pushTo, smsTo } from './bodies.mts';
import { appPath, type TestClient } from './client.mts';

const script = 'top.hacked=1;parent.hacked=1;window.hacked=1;alert(1)';
const malicious = `"'></p></iframe><img src=x onerror="${script}"><script>${script}</script>{{7*7}}`;
const scriptUrl = `javascript:${script}`;
const htmlDocument = `data:text/html,<script>${script}</script>`;
const svgImage = (attackerUrl: string) =>
	`data:image/svg+xml,${encodeURIComponent(
		`<svg xmlns="http://www.w3.org/2000/svg" onload="${script}"><script>${script}</script><image href="${attackerUrl}/i.png"/></svg>`,
	)}`;

/** An email that tries every way to run a script or to load something. */
export const maliciousEmail = (
	attackerUrl: string,
) => `<html onload="${script}"><head><base href="${attackerUrl}/"><meta http-equiv="refresh" content="0;url=${attackerUrl}/r">
<link rel="stylesheet" href="${attackerUrl}/s.css"><link rel="preload" as="image" href="${attackerUrl}/p.png">
<style>@import url(${attackerUrl}/i.css); @font-face{font-family:x;src:url(${attackerUrl}/f)} body{background:url("${attackerUrl}/b.png");font-family:x}</style></head>
<body onload="${script}" background="${attackerUrl}/bg.png"><p>Dear reader</p>${malicious}
<img src="${attackerUrl}/pixel.gif" srcset="${attackerUrl}/2x.gif 2x"><img src="/emulator/state"><img src="${scriptUrl}">
<picture><source srcset="${attackerUrl}/s.webp"><img src="${svgImage(attackerUrl)}"></picture><input type="image" src="${attackerUrl}/in.png">
<svg onload="${script}"><use href="${attackerUrl}/u.svg#x"/><image href="${attackerUrl}/v.png"/><a xlink:href="${scriptUrl}"><text>x</text></a>
<animate attributeName="href" values="${scriptUrl}"/></svg><math><a href="${scriptUrl}">m</a></math>
<iframe src="${attackerUrl}/frame"></iframe><iframe srcdoc="<script>${script}</script>"></iframe><object data="${htmlDocument}"></object>
<embed src="${attackerUrl}/e"><video src="${attackerUrl}/v.mp4" poster="${attackerUrl}/p.png"></video><audio src="${attackerUrl}/a.mp3" autoplay></audio>
<form action="${attackerUrl}/form"><button>Send</button></form><form action="${scriptUrl}"><button>Run</button></form>
<a href="${scriptUrl}">Click me</a><a href="${htmlDocument}" target="_top">Leave</a><a href="${attackerUrl}/link" target="_blank" ping="${attackerUrl}/ping">Go</a>
<noscript><style></noscript><img src=x onerror="${script}"></style></body></html>`;

/** Malicious content in every field that the page shows. */
export async function sendMaliciousContent(client: TestClient, attackerUrl: string): Promise<void> {
	const created = await client.request('POST', `${appPath}/users`, {
		identity: { external_id: malicious, crm: malicious },
		properties: { tags: { [malicious]: malicious } },
		subscriptions: [
			{ type: 'iOSPush', token: 'a1'.repeat(32), device_model: malicious },
			{ type: 'AndroidPush', token: 'b2'.repeat(32), device_model: malicious },
			{ type: 'ChromePush', token: 'c3'.repeat(32), device_model: malicious },
			{ type: 'Email', token: 'evil@example.com' },
			{ type: 'SMS', token: '+4915112345600' },
		],
	});
	const contents = { en: malicious };
	const to = { include_aliases: { external_id: [malicious] } };
	const texts = { headings: contents, subtitle: contents, contents };
	const buttons = [scriptUrl, htmlDocument, malicious].map((id) => ({ id, text: malicious }));
	const web_buttons = [scriptUrl, htmlDocument].map((url) => ({
		id: malicious,
		text: malicious,
		url,
	}));
	const images = (address: string) => ({
		global_image: address,
		big_picture: address,
		chrome_web_image: address,
		ios_attachments: { [malicious]: address },
	});
	const pushes = [
		scriptUrl,
		htmlDocument,
		svgImage(attackerUrl),
		`${attackerUrl}/x.png`,
		'data:image/png,broken',
		malicious,
	].map((address) =>
		pushTo(malicious, { ...texts, ...images(address), buttons, web_buttons, app_url: address }),
	);
	const sms = smsTo({
		...to,
		contents,
		sms_media_urls: [scriptUrl, htmlDocument, svgImage(attackerUrl), `${attackerUrl}/m`],
	});
	const email = {
		email_subject: malicious,
		email_body: maliciousEmail(attackerUrl),
		email_preheader: malicious,
	};
	const sender = { email_from_name: malicious };
	const responses = [created];
	for (const body of [...pushes, sms, emailTo({ ...to, ...email, ...sender })]) {
		responses.push(await client.request('POST', '/notifications', body));
	}
	const start = {
		event: 'start',
		activity_id: malicious,
		name: malicious.slice(0, 128),
		headings: contents,
		contents,
	};
	const state = {
		event_updates: { [malicious]: malicious },
		event_attributes: { [malicious]: { [malicious]: [malicious] } },
	};
	responses.push(
		await client.request('POST', `${appPath}/activities/activity/x`, { ...start, ...state, ...to }),
	);
	const event = {
		name: malicious.slice(0, 128),
		external_id: malicious,
		properties: { [malicious]: malicious },
	};
	responses.push(await client.request('POST', `${appPath}/custom_events`, { events: [event] }));
	expect(responses.filter(({ status }) => status >= 400).map(({ text }) => text)).toEqual([]);
	await client.request(
		'GET',
		`/notifications/%00%ff"><script>${encodeURIComponent(script)}</script>?app_id=%zz`,
	);
}
