import { app, segment } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const sends = { method: 'DELETE' as const, path: `/apps/${app}/segments/${segment}` };
const chosen = { segmentId: { __rl: true, mode: 'id', value: segment } };

export default examplesOf('segment', 'delete', [
	{
		when: 'only what is required is filled in',
		given: { segmentId: { __rl: true, mode: 'list', value: segment } },
		sends,
		answer: { body: { success: true } },
		shows: [{ deleted: true }],
	},
	{
		when: 'every field is filled in',
		given: chosen,
		sends,
		answer: { body: { success: true } },
		shows: [{ deleted: true }],
	},
	{
		when: 'OneSignal does not know the segment and says nothing',
		given: chosen,
		sends,
		answer: { status: 404, body: { success: false } },
		refuses: "OneSignal doesn't know this ID [item 0]",
		advises: /exists in the credential/,
	},
]);
