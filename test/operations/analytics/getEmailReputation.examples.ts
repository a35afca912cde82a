import { app } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/email_analytics/delivery_metrics`;
const rates = { bounce_rate: 0.01, complaint_rate: 0 };
const body = { last_24_hours: rates, last_7_days: rates, last_30_days: rates };
const shown = { bounceRate: 0.01, complaintRate: 0 };
const shows = [{ last24Hours: shown, last7Days: shown, last30Days: shown }];

export default examplesOf('analytics', 'getEmailReputation', [
	{
		when: 'only what is required is filled in',
		given: {},
		sends: { method: 'GET', path },
		answer: { body },
		shows,
	},
	{
		when: 'every field is filled in',
		given: { options: { retries: { maxAttempts: 3, maxSeconds: 60 } } },
		sends: { method: 'GET', path },
		answer: { body },
		shows,
	},
]);
