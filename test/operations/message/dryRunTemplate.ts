import { app } from '../../support/fixtureIds';
import { anyIdempotencyKey, type Example } from '../../support/examples';

/** What a template has in its channel, and how a dry run shows that. */
interface TemplateSample {
	channel: string;
	templateId: string;
	content: object;
	preview: object;
	warnings?: string[];
	/** What the operation adds by itself. */
	adds?: object;
}

/** A dry run of a message from a template, which it reads. */
export const dryRunOfTemplate = ({
	channel,
	templateId,
	content,
	preview,
	warnings = [],
	adds,
}: TemplateSample): Example => {
	const body = {
		app_id: app,
		target_channel: channel,
		include_aliases: { external_id: ['customer-1842'] },
		template_id: templateId,
		custom_data: { name: 'Ada' },
		...adds,
		idempotency_key: anyIdempotencyKey,
	};
	return {
		when: 'it is a dry run with a template',
		given: {
			...{ sendTo: 'users', userIds: 'customer-1842', contentSource: 'template' },
			templateId: { __rl: true, mode: 'id', value: templateId },
			...{ customDataMode: 'json', customDataJson: '{"name": "Ada"}', options: { dryRun: true } },
		},
		sends: { method: 'GET', path: `/templates/${templateId}?app_id=${app}` },
		answer: { body: { id: templateId, channel, content } },
		shows: [
			{
				status: 'dryRun',
				warnings,
				preview: { to: 'customer-1842', template: templateId, when: 'Now', ...preview },
				idempotencyKey: anyIdempotencyKey,
				request: {
					method: 'POST',
					url: expect.stringMatching(/^http:.*\/notifications$/) as unknown,
					body,
				},
				sizeBytes: expect.any(Number) as unknown,
			},
		],
	};
};
