import { mailTo, pushTo, textTo } from './bodies.mts';
import { appPath, type Visitor } from './client.mts';

const strike = 'top.hacked=1;parent.hacked=1;window.hacked=1;alert(1)';
const evil = `"'></p></iframe><img src=x onerror="${strike}"><script>${strike}</script>{{7*7}}`;
const scripted = `javascript:${strike}`;
const document1 = `data:text/html,<script>${strike}</script>`;
const drawn = (away: string) =>
	`data:image/svg+xml,${encodeURIComponent(
		`<svg xmlns="http://www.w3.org/2000/svg" onload="${strike}"><script>${strike}</script><image href="${away}/i.png"/></svg>`,
	)}`;

/** Everything a mail can try to run something or to call its sender. */
export const hostileLetter = (
	away: string,
) => `<html onload="${strike}"><head><base href="${away}/"><meta http-equiv="refresh" content="0;url=${away}/r">
<link rel="stylesheet" href="${away}/s.css"><link rel="preload" as="image" href="${away}/p.png">
<style>@import url(${away}/i.css); @font-face{font-family:x;src:url(${away}/f)} body{background:url("${away}/b.png");font-family:x}</style></head>
<body onload="${strike}" background="${away}/bg.png"><p>Dear reader</p>${evil}
<img src="${away}/pixel.gif" srcset="${away}/2x.gif 2x"><img src="/emulator/books"><img src="${scripted}">
<picture><source srcset="${away}/s.webp"><img src="${drawn(away)}"></picture><input type="image" src="${away}/in.png">
<svg onload="${strike}"><use href="${away}/u.svg#x"/><image href="${away}/v.png"/><a xlink:href="${scripted}"><text>x</text></a>
<animate attributeName="href" values="${scripted}"/></svg><math><a href="${scripted}">m</a></math>
<iframe src="${away}/frame"></iframe><iframe srcdoc="<script>${strike}</script>"></iframe><object data="${document1}"></object>
<embed src="${away}/e"><video src="${away}/v.mp4" poster="${away}/p.png"></video><audio src="${away}/a.mp3" autoplay></audio>
<form action="${away}/form"><button>Send</button></form><form action="${scripted}"><button>Run</button></form>
<a href="${scripted}">Click me</a><a href="${document1}" target="_top">Leave</a><a href="${away}/link" target="_blank" ping="${away}/ping">Go</a>
<noscript><style></noscript><img src=x onerror="${strike}"></style></body></html>`;

/** The same evil in every field that the page shows. */
export async function sendEvil({ ask }: Visitor, away: string): Promise<void> {
	const made = await ask('POST', `${appPath}/users`, {
		identity: { external_id: evil, crm: evil },
		properties: { tags: { [evil]: evil } },
		subscriptions: [
			{ type: 'iOSPush', token: 'a1'.repeat(32), device_model: evil },
			{ type: 'AndroidPush', token: 'b2'.repeat(32), device_model: evil },
			{ type: 'ChromePush', token: 'c3'.repeat(32), device_model: evil },
			{ type: 'Email', token: 'evil@example.com' },
			{ type: 'SMS', token: '+4915112345600' },
		],
	});
	const contents = { en: evil };
	const to = { include_aliases: { external_id: [evil] } };
	const look = { headings: contents, subtitle: contents, contents };
	const buttons = [scripted, document1, evil].map((id) => ({ id, text: evil }));
	const web_buttons = [scripted, document1].map((url) => ({ id: evil, text: evil, url }));
	const pictures = (address: string) => ({
		global_image: address,
		big_picture: address,
		chrome_web_image: address,
		ios_attachments: { [evil]: address },
	});
	const pushes = [
		scripted,
		document1,
		drawn(away),
		`${away}/x.png`,
		'data:image/png,broken',
		evil,
	].map((address) =>
		pushTo(evil, { ...look, ...pictures(address), buttons, web_buttons, app_url: address }),
	);
	const texts = textTo({
		...to,
		contents,
		sms_media_urls: [scripted, document1, drawn(away), `${away}/m`],
	});
	const mail = { email_subject: evil, email_body: hostileLetter(away), email_preheader: evil };
	const sender = { email_from_name: evil };
	const answers = [made];
	for (const body of [...pushes, texts, mailTo({ ...to, ...mail, ...sender })]) {
		answers.push(await ask('POST', '/notifications', body));
	}
	const start = {
		event: 'start',
		activity_id: evil,
		name: evil.slice(0, 128),
		headings: contents,
		contents,
	};
	const state = {
		event_updates: { [evil]: evil },
		event_attributes: { [evil]: { [evil]: [evil] } },
	};
	answers.push(
		await ask('POST', `${appPath}/activities/activity/x`, { ...start, ...state, ...to }),
	);
	const event = { name: evil.slice(0, 128), external_id: evil, properties: { [evil]: evil } };
	answers.push(await ask('POST', `${appPath}/custom_events`, { events: [event] }));
	expect(answers.filter(({ status }) => status >= 400).map(({ text }) => text)).toEqual([]);
	await ask(
		'GET',
		`/notifications/%00%ff"><script>${encodeURIComponent(strike)}</script>?app_id=%zz`,
	);
}
