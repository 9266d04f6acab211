import { describe, expect, it } from "vitest";
import { filesOf, isMeantElsewhere, namePasted } from "./files";
import { UPRIGHT, laidOut, moveOf, turned, zoomed } from "./view";

describe("the viewer", () => {
  const stage = { width: 1000, height: 500 };

  it("a_picture_fits_the_stage_upright_and_turned", () => {
    const picture = { width: 2000, height: 500 };
    expect(laidOut(picture, stage, UPRIGHT).space).toEqual({ width: 1000, height: 250 });
    const sideways = laidOut(picture, stage, turned(UPRIGHT));
    expect(sideways.space).toEqual({ width: 125, height: 500 });
    expect(sideways.picture).toEqual({ width: 500, height: 125 });
  });

  it("a_small_picture_is_not_blown_up_by_itself", () => {
    const small = { width: 100, height: 50 };
    expect(laidOut(small, stage, UPRIGHT).space).toEqual(small);
    expect(laidOut(small, stage, zoomed(UPRIGHT, 1)).space).toEqual({ width: 150, height: 75 });
  });

  it("zoom_has_ends_and_four_turns_come_back", () => {
    let lie = UPRIGHT;
    for (let n = 0; n < 20; n += 1) lie = zoomed(lie, 1);
    expect(lie.zoom).toBe(8);
    for (let n = 0; n < 20; n += 1) lie = zoomed(lie, -1);
    expect(lie.zoom).toBe(0.5);
    expect(turned(turned(turned(turned(UPRIGHT))))).toEqual(UPRIGHT);
  });

  it("keys_lead_to_neighbours_and_others_to_nothing", () => {
    expect(["ArrowLeft", "ArrowRight", "r", "+", "x"].map(moveOf)).toEqual([
      "previous",
      "next",
      "turn",
      "nearer",
      null,
    ]);
  });
});

const at = (where: string): Element | null => document.querySelector(where);

describe("what is dropped or pasted", () => {
  it("a_pasted_picture_gets_the_moment_as_its_name_and_a_copied_file_keeps_its_own", () => {
    const now = new Date(2026, 2, 2, 9, 5, 7);
    const pasted = namePasted(new File(["x"], "image.png"), "粘贴图片", now);
    expect(pasted.name).toBe("粘贴图片 20260302-090507.png");
    const copied = new File(["x"], "现场.png");
    expect(namePasted(copied, "粘贴图片", now)).toBe(copied);
  });

  it("nothing_is_no_file", () => {
    expect(filesOf(null)).toEqual([]);
  });

  it("a_paste_into_a_text_field_or_another_dialog_stays_there", () => {
    document.body.innerHTML =
      '<div role="dialog"><p id="in"></p><p id="beside"></p></div><input><p id="out"></p>';
    expect(isMeantElsewhere(at("#in"), at("#out"))).toBe(true);
    expect(isMeantElsewhere(at("input"), at("#out"))).toBe(true);
    expect(isMeantElsewhere(at("#out"), at("#out"))).toBe(false);
    expect(isMeantElsewhere(at("#in"), at("#beside")), "a panel in a drawer gets it").toBe(false);
    expect(isMeantElsewhere(document.body, at("#beside"))).toBe(false);
    document.body.innerHTML = "";
  });
});
