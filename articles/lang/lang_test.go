package lang

import "testing"

func TestEveryFileLoads(t *testing.T) {
	for _, code := range Codes() {
		if _, err := Load(code); err != nil {
			t.Error(err)
		}
		if len(FunctionWords(code)) == 0 {
			t.Errorf("%s: no function words", code)
		}
	}
}
