/** Disputes made through the command line, so that a story in the window begins where it matters. */
import { daysAgo } from "../../pages/days.mjs";
import { PASSPHRASE } from "../../pages/casebook.mjs";
import { lxq } from "./lxq.mjs";

/** The core's own front door over one desk; writing only while no window is open over it. */
export class Counter {
  /**
   * @param {import("./window.mjs").Desk} desk
   * @param {string} [passphrase]
   */
  constructor(desk, passphrase = PASSPHRASE) {
    this.desk = desk;
    this.passphrase = passphrase;
  }

  /** Carries a command out; a refusal is an error. */
  async call(command, request = {}) {
    const words = ["call", command, JSON.stringify(request)];
    const answer = await lxq(this.desk, this.passphrase, ...words);
    if (answer?.failure) throw new Error(`${command}: ${answer.message}`);
    return answer;
  }

  /** Proves the casebook; what does not hold is an error. */
  async verify() {
    const report = await lxq(this.desk, this.passphrase, "verify");
    if (!report.ok) throw new Error(`verify: ${JSON.stringify(report.problems ?? report)}`);
    return report;
  }

  /** The head who founded the casebook, and the platform. */
  async own() {
    const { people, platforms } = await this.call("office_overview");
    return { person: people[0], platform: platforms[0] };
  }

  /** A colleague who may mediate. */
  addMediator(name) {
    return this.call("save_person", { name, role: "mediator", job: "mediator", is_active: true });
  }

  /**
   * @param {{ type?: string, applicant: string, respondent: string, facts: string, place?: string,
   *   amount_fen?: string, mediator: string }} dispute
   * @returns {Promise<{ id: string, title: string, docket_no: string }>}
   */
  register({ type = "neighbour", applicant, respondent, facts, place, amount_fen, mediator }) {
    const party = (role, name) => ({
      role,
      name,
      kind: "person",
      overruled: {},
      is_told_of_rights: true,
    });
    return this.call("register_dispute", {
      dispute_type: type,
      source: "applied",
      mediation_kind: "peoples",
      facts,
      place,
      amount_fen,
      is_difficult: false,
      is_confidential: false,
      rights_notice: "oral",
      rights_told_on: daysAgo(2),
      registered_on: daysAgo(2),
      mediator_ids: [mediator],
      parties: [party("applicant", applicant), party("respondent", respondent)],
    });
  }

  /** Takes a dispute up, two days ago. */
  accept(dispute, mediator) {
    return this.call("accept_dispute", {
      dispute_id: dispute.id,
      accepted_on: daysAgo(2),
      mediator_ids: [mediator],
    });
  }

  /** Yesterday's session, at which both sides agreed. */
  async mediate(dispute, mediator) {
    const { parties } = await this.call("dispute_case", { id: dispute.id });
    await this.call("record_session", {
      dispute_id: dispute.id,
      starts_at: `${daysAgo(1)}T01:00:00Z`,
      ends_at: `${daysAgo(1)}T02:00:00Z`,
      place: "马山景社区调解室",
      mediator_ids: [mediator],
      present_party_ids: parties.map(({ id }) => id),
      has_invitee_consent: false,
      is_open: false,
      minutes: "双方到场，当场谈妥。",
      result: "agreed",
    });
  }

  /** A written agreement with everybody's marks of yesterday: it has its effect. */
  async agree(dispute, terms) {
    await this.call("conclude_agreement", {
      dispute_id: dispute.id,
      form: "written",
      agreed_on: daysAgo(1),
      terms,
      items: [],
    });
    const { parties } = await this.call("dispute_case", { id: dispute.id });
    await this.call("sign_agreement", {
      dispute_id: dispute.id,
      party_signed_on: Object.fromEntries(parties.map(({ id }) => [id, daysAgo(1)])),
      mediator_signed_on: daysAgo(1),
      sealed_on: daysAgo(1),
    });
  }
}
