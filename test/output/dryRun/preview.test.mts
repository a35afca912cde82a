import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { textOfHtml } from '../../../nodes/OneSignal/output/dryRun/htmlText';
import { previewOf } from '../../../nodes/OneSignal/output/dryRun/preview';
import { growsTooFast } from '../../parse/growth.mts';
import { hardTexts } from '../../parse/hardInputs.mts';

const to = { include_aliases: { external_id: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] } };

it.each<[IDataObject, IDataObject]>([
	[
		{
			...{ ...to, target_channel: 'push', headings: { en: 'Sale', de: 'Angebot' } },
			...{ contents: { en: 'Today', de: 'Heute' }, subtitle: { en: 'Shoes' } },
			...{ url: 'https://example.com', global_image: 'https://example.com/a.jpg' },
			buttons: [{ id: 'go', text: 'Go' }],
		},
		{
			...{ to: 'a, b, c, d, e and 2 more', title: 'Sale', message: 'Today', when: 'Now' },
			...{ subtitle: 'Shoes', image: 'https://example.com/a.jpg', opens: 'https://example.com' },
			...{ buttons: ['Go'], languages: ['de'] },
		},
	],
	[
		{
			...{ email_to: ['ada@example.com'], target_channel: 'email', email_subject: 'Hi' },
			...{ email_body: '<style>p{}</style><p>Hello &amp; welcome,</p><div>Ada</div>' },
			...{ email_from_name: 'Ada', email_from_address: 'ada@example.com', email_preheader: 'Soon' },
			...{ email_reply_to_address: 'help@example.com', send_after: '2999-01-01T09:00:00Z' },
		},
		{
			...{ to: 'ada@example.com', subject: 'Hi', message: 'Hello & welcome,\nAda' },
			...{ when: 'At 2999-01-01T09:00:00Z', previewText: 'Soon' },
			...{ from: 'Ada <ada@example.com>', replyTo: 'help@example.com' },
		},
	],
	[
		{
			...{ included_segments: ['VIP'], target_channel: 'sms', contents: { en: 'Hi €' } },
			...{ sms_from: '+15550001111', sms_media_urls: ['https://example.com/a.jpg'] },
		},
		{
			...{ to: 'Segments: VIP', message: 'Hi €', when: 'Now', segments: 1, encoding: 'GSM-7' },
			...{ from: '+15550001111', media: ['https://example.com/a.jpg'] },
		},
	],
])('shows %j as its reader sees it', (message, preview) => {
	expect(previewOf(message)).toEqual(preview);
});

it.each([
	['<p>One</p><p>Two<br>Three</p>', 'One\nTwo\nThree'],
	['a &lt; b &#8364; &#x20AC; &unknown; &#0; &#99999999;', 'a < b € € &unknown; &#0; &#99999999;'],
	['1 < 2 and <b>bold</b> <3', '1 < 2 and bold <3'],
	['<head><title>x</title></head><script>if (a < b) { "</p>" }</script>Text', 'Text'],
	['<p>cut off <b', 'cut off'],
	['<style>never closed', ''],
])('shows the HTML %s as text', (html, text) => {
	expect(textOfHtml(html)).toBe(text);
});

it('never cuts a character in half', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', minLength: 250, maxLength: 700 }), (text) => {
			const shown = String(previewOf({ ...to, contents: { en: text } }).message);
			expect(text.startsWith(shown)).toBe(true);
			expect([...shown].length).toBeLessThanOrEqual(300);
		}),
		{ seed: 1842, numRuns: 300 },
	);
});

it.each(hardTexts)('the time for a preview grows no faster than the text: %s', (_name, input) => {
	for (const opening of ['', '<style>', '&#', '<', '<!--']) {
		const look = (text: unknown) => textOfHtml(`${opening}${String(text)}`);
		expect(growsTooFast(look, input)).toBe(false);
		expect(growsTooFast(look, (size) => String(input(size)).replaceAll(' ', opening))).toBe(false);
	}
});
