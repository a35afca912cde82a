import { sleep } from 'n8n-workflow';
import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { allBegun, requireNoFailure } from '../run/startItems';
import { converse, settled, type Outcome } from '../sendWithRetry';
import { runOf, type Run } from '../run/runState';
import type { Answer, Request } from '../http/httpClient';

/** One request of one item, waiting to leave. */
export interface Passenger {
	context: IExecuteSingleFunctions;
	request: Request;
}

/** A way in which requests of several items leave as one. */
export interface Vehicle {
	/** Requests with the same ticket may travel together; without one a request travels alone. */
	ticketFor(passenger: Passenger): string | undefined;
	/** Shares passengers with the same ticket out among requests. */
	load<P extends Passenger>(passengers: P[]): P[][];
	/** The one request for several passengers. */
	merge(passengers: Passenger[]): Request;
	/** What the common answer says to each of them. */
	answersFor(passengers: Passenger[], answer: Answer): Answer[];
	/** Whether OneSignal may refuse a load for the sake of some passengers only. */
	isMixed: boolean;
}

interface Waiting extends Passenger {
	resolve(answer: Answer): void;
	reject(reason: unknown): void;
}

/**
 * Lets an item's request leave together with those of other items of its run. A moment after the last
 * of them has begun, everybody is here.
 */
export const travel = async (
	vehicle: Vehicle,
	ticket: string,
	passenger: Passenger,
): Promise<Answer> =>
	await new Promise((resolve, reject) => {
		const run = runOf(passenger.context);
		const stops = run.stops as Map<string, Waiting[]>;
		const mine = { ...passenger, resolve, reject };
		const waiting = stops.get(ticket);
		if (waiting) {
			waiting.push(mine);
			return;
		}
		const all = [mine];
		stops.set(ticket, all);
		void depart(vehicle, ticket, all);
	});

async function depart(vehicle: Vehicle, ticket: string, all: Waiting[]): Promise<void> {
	const [{ context }] = all;
	const run = runOf(context);
	try {
		await everybodyIsHere(context, run);
		run.stops.delete(ticket);
		// Somebody who is mended and comes along the next time would make it another request, with another key.
		requireNoFailure(context);
		for (const load of vehicle.load(all)) void leave(vehicle, load);
	} catch (failure) {
		for (const each of all) each.reject(failure);
	}
}

/** Whoever is looked up first comes later. */
async function everybodyIsHere(context: IExecuteSingleFunctions, { lookUps }: Run): Promise<void> {
	await allBegun(context);
	await sleep(0);
	if (lookUps.size === 0) return;
	await Promise.allSettled(lookUps.values());
	await sleep(0);
}

async function leave(vehicle: Vehicle, load: Waiting[]): Promise<void> {
	const [{ context, request }] = load;
	try {
		const { account } = runOf(context);
		const merged = load.length === 1 ? request : vehicle.merge(load);
		const outcome = await converse(context, await account, merged);
		if (vehicle.isMixed && load.length > 1 && isRefused(outcome)) await takeApart(vehicle, load);
		else arrive(vehicle, load, outcome);
	} catch (error) {
		for (const each of load) each.reject(error);
	}
}

/** Finds those who were refused: each half tries by itself. */
async function takeApart(vehicle: Vehicle, load: Waiting[]): Promise<void> {
	const middle = Math.ceil(load.length / 2);
	await Promise.all([leave(vehicle, load.slice(0, middle)), leave(vehicle, load.slice(middle))]);
}

const isRefused = (outcome: Outcome): boolean =>
	'statusCode' in outcome && outcome.statusCode === 400;

/** Everybody gets an answer, or an error, of their own. */
function arrive(vehicle: Vehicle, load: Waiting[], outcome: Outcome): void {
	let answers: Answer[] | undefined;
	for (const [place, { context, resolve, reject }] of load.entries()) {
		try {
			const answer = settled(context, outcome);
			answers ??= load.length === 1 ? [answer] : shared(vehicle, load, answer);
			resolve(answers[place]);
		} catch (error) {
			reject(error);
		}
	}
}

const shared = (vehicle: Vehicle, load: Waiting[], answer: Answer): Answer[] =>
	vehicle.answersFor(load, answer).map((own) => ({ ...own, together: load.length }));
