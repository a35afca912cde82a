import { rateLimits } from '../../nodes/OneSignal/request/rateLimit/requestClass';
import { backoff } from '../../nodes/OneSignal/request/retry/retryPolicy';

// Tests need not live through OneSignal's pace. Those that are about it set it back.
Object.assign(rateLimits, { user: Infinity, owner: Infinity, view: Infinity });
Object.assign(backoff, { first: 1, most: 4 });
