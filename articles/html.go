package articles

func looksLikeHTML(head []byte, name string) likeness { return unlike }

func parseHTML(in *input) ([]Article, error) { return nil, errOther }
