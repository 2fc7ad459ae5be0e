/** An answer that is no success, as application/problem+json tells it. */
export class Problem extends Error {

	constructor(status, body) {
		super(body.detail ?? "The server did not answer as expected.");
		this.status = status;
		this.connectPath = body.connectPath;
	}

}

async function read(path, signal) {
	const response = await fetch(path, { signal, headers: { Accept: "application/json, application/problem+json" } });
	const body = await response.json().catch(() => ({}));
	signal?.throwIfAborted();
	if (!response.ok) {
		throw new Problem(response.status, body);
	}
	return body;
}

export const readMe = (signal) => read("api/me", signal);

export const readLeads = (page, signal) => read(`api/leads?page=${encodeURIComponent(page)}`, signal);

/** Ids are text: a JavaScript number would round them. */
export const readLead = (id, signal) => read(`api/leads/${encodeURIComponent(id)}`, signal);
