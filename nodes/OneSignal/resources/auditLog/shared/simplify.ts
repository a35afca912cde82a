import { isObject } from '../../../parse/json';
import { isoTime } from '../../../output/isoTime';
import { simplifiedBy } from '../../../output/simplify';

/** Who did what to which things, when and from where. */
export const simplifyAuditLog = simplifiedBy(({ actor, targets, context, ...event }) => ({
	id: event.id,
	action: event.action,
	occurredAt: isoTime(event.occurred_at),
	appId: event.app_id,
	...(isObject(actor) && { actorId: actor.id, actorName: actor.name, actorEmail: actor.email }),
	targets: Array.isArray(targets) ? targets.map(namesOf) : targets,
	...(isObject(context) && { ipAddress: context.ip, country: context.country }),
}));

const namesOf = (target: unknown): unknown =>
	isObject(target) ? { type: target.type, id: target.id, name: target.name } : target;
